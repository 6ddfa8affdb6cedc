// Reading a text or a file: highlights, reasons, decisions, what is added by hand, and what comes out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before } from "node:test";
import {
  accessible, element, forgiveFailedRequests, heading, leave, noOverflow, open, settled, startBrowser, startServer, tabTo, top, visit, test,
} from "./support.mjs";

let server, browser;
let learned = false;  // a snapshot without learned vectors reads labels only, all of them equally likely
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const body = JSON.stringify({ text: "You can whistle two tunes at once.", lang: "en" });
  const answer = await fetch(`${server.url}/v1/read?threshold=1`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  learned = (await answer.json()).unmatched !== undefined;
});

const advert = `Chief technology officer wanted

You know Haskell, Erlang and computer programming.
You manage budgets.
`;
const param = (page, name) => new URL(page.url()).searchParams.get(name);
const found = (page, text) => page.locator(".highlight").filter({ hasText: text });
const card = (page) => page.locator(".finding-card");
const row = (page, label) => page.locator(".foundlist .row").filter({ has: page.getByText(label, { exact: true }) });
const focusIs = (page, selector) => page.waitForFunction((s) => document.activeElement?.matches(s), selector);

async function paste(page, text) {
  await page.locator("#read-text").fill(text);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL("**show=result**");
  await page.locator(".paper .block").first().waitFor();
  await settled(page);
}

async function downloaded(page, form) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: form, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

for (const [lang, width] of [["en", 360], ["da", 1440]]) {
  test(`keyboard: text, highlights, decisions, Back (${lang}, ${width} px)`, async () => {
    const page = await visit(browser, { width });
    await open(page, `${server.url}/read?lang=${lang}`);
    await accessible(page);
    await noOverflow(page);
    await tabTo(page, element("#read-text"));
    await page.keyboard.press("Control+Enter");  // nothing to read: told so, and the field keeps the focus
    await page.locator(".complaint:not(:empty)").waitFor();
    await page.keyboard.insertText(advert);
    await page.keyboard.press("Control+Enter");
    await found(page, "Haskell").waitFor();
    await settled(page);
    assert.equal(await page.locator(".paper").evaluate((e) => e.textContent), advert);  // the text as it was given
    assert.ok(!page.url().includes("Haskell"));

    // Tab leads to one highlight, the arrows to the others.
    await tabTo(page, element(".highlight"));
    await card(page).waitFor();
    await page.keyboard.press("Home");
    const first = await page.evaluate(() => document.activeElement.textContent);
    assert.match(first, /chief technology officer/i);
    while (!/Haskell/.test(await page.evaluate(() => document.activeElement.textContent))) await page.keyboard.press("ArrowRight");
    await card(page).getByRole("link", { name: "Haskell", exact: true }).waitFor();
    assert.match(await card(page).innerText(), /\d\s?%/);
    await accessible(page);
    await noOverflow(page);
    await page.keyboard.press("Enter");
    await focusIs(page, ".finding-card");
    await page.keyboard.press("Escape");
    await focusIs(page, ".highlight");
    assert.equal(await card(page).count(), 0);
    await page.keyboard.press("+");
    await page.locator(".row.accepted", { hasText: "Haskell" }).waitFor({ state: "attached" });
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("-");  // Erlang: rejected, and on to the next
    await page.locator(".row.rejected", { hasText: "Erlang" }).waitFor({ state: "attached" });
    assert.equal(await found(page, "Erlang").count(), 0);
    await focusIs(page, ".highlight");

    // From the list into the text, and back by Escape.
    await row(page, "Haskell").locator(".jump").focus();
    await page.keyboard.press("Enter");
    await focusIs(page, ".highlight");
    await page.keyboard.press("Escape");
    await focusIs(page, ".row .jump");

    await page.goBack();
    await page.locator("#read-text").waitFor();
    assert.equal(await page.locator("#read-text").inputValue(), advert);
    await page.goForward();
    await page.locator(".row.accepted", { hasText: "Haskell" }).waitFor({ state: "attached" });
    await page.locator(".likely a").first().click();  // another page, and back: all is still there
    await page.waitForURL("**/occupation/**");
    await settled(page);
    await page.goBack();
    await page.locator(".row.accepted", { hasText: "Haskell" }).waitFor({ state: "attached" });
    await leave(page);
  });
}

test("mouse: an example, the card, correcting, threshold and kinds in the address", async () => {
  const page = await visit(browser, { width: 768 });
  await open(page, `${server.url}/read?lang=en`);
  await page.locator(".samples a").first().click();
  await found(page, "Haskell").waitFor();
  await found(page, "Haskell").hover();
  await card(page).getByRole("link", { name: "Haskell", exact: true }).waitFor();
  await accessible(page);
  await page.mouse.move(5, 5);
  await card(page).waitFor({ state: "detached" });

  await found(page, "Haskell").click();
  await card(page).getByRole("button", { name: "Correct" }).click();
  await page.keyboard.type("Common Li");
  await card(page).getByRole("option", { name: /Common Lisp/ }).waitFor();
  await accessible(page);
  await card(page).getByRole("option", { name: /Common Lisp/ }).click();
  await row(page, "Common Lisp").getByText(/Corrected from/).waitFor();
  await page.keyboard.press("Escape");
  await row(page, "Common Lisp").getByRole("button", { name: "Undo" }).click();
  await row(page, "Haskell").waitFor();

  const before = await page.locator(".highlight").count();
  await page.locator("#read-threshold").fill("90");
  if (learned) await page.waitForFunction((n) => document.querySelectorAll(".highlight").length < n, before);
  await page.waitForURL("**min=90**");
  await page.locator(".kinds input").nth(0).uncheck();
  await page.waitForURL("**hide=occupation**");
  assert.equal(await page.locator(".paper .piece.occupation").count(), 0);
  const address = page.url();
  assert.ok(address.includes("sample=advert"));

  // The address alone leads to the same: the example is read again.
  await open(page, address);
  await page.locator(".paper .highlight").first().waitFor();
  assert.equal(await page.locator("#read-threshold").inputValue(), "90");
  assert.equal(await page.locator(".paper .piece.occupation").count(), 0);
  await page.getByLabel("Language of the text").selectOption("da");
  await page.waitForURL("**textlang=da**");
  await page.locator(".paper .block").first().waitFor();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await noOverflow(page);
  await leave(page);
});

test("by hand: words of the text become a concept that was missed", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/read?lang=en`);
  await paste(page, "We need a head for numbers and sums. Numbers, always numbers.");
  await page.locator("#read-threshold").fill("99");  // none of what was guessed at
  await page.waitForFunction(() => document.querySelectorAll(".highlight").length === 0);
  await page.waitForURL("**min=99**");
  // Selected with the mouse.
  await page.locator(".paper .block").evaluate((block) => {
    const range = document.createRange();
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    range.setStart(words, 10);
    range.setEnd(words, 26);
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
    document.querySelector(".paper").focus();
  });
  await page.locator(".selectionbar button").click();
  await focusIs(page, ".addform [role=combobox]");
  await page.keyboard.type("carry out calc");
  await page.getByRole("option", { name: "carry out calculations" }).first().waitFor();
  await page.keyboard.press("Enter");
  await row(page, "carry out calculations").getByText("Added by you").first().waitFor();
  assert.equal(await found(page, "head for numbers").count(), 1);
  // Typed: wherever the words stand.
  await page.getByLabel("Words in the text").fill("numbers");
  await page.locator(".addform [role=combobox]").fill("manage quantit");
  await page.getByRole("option", { name: /manage quantitative data/ }).click();
  await row(page, "manage quantitative data").getByText(/3 places/).waitFor();
  // Places that overlap: one highlight with both concepts.
  await found(page, "head for numbers").click();
  assert.equal(await card(page).locator("> ul > li").count(), 2);
  await card(page).getByRole("button", { name: "Remove" }).first().click();
  await page.waitForFunction(() => document.querySelectorAll(".foundlist .row.added").length === 1);
  await leave(page);
});

test("without a match: told, led to in the text, and its nearest concept taken", async () => {
  if (!learned) return;
  const page = await visit(browser, { width: 768 });
  await open(page, `${server.url}/read?lang=en`);
  const odd = "You calm angry suppliers by telephone every morning.";
  await paste(page, `${advert}\n${"\n".repeat(80)}\nRequirements\n- ${odd}\n`);
  await page.locator("#read-threshold").fill("60");
  const jump = page.locator(".missed .jump", { hasText: "calm angry suppliers" });
  await jump.focus();
  await page.keyboard.press("Enter");
  await focusIs(page, ".paper");
  assert.equal(await page.evaluate(() => document.getSelection().toString().trim()), odd);
  const seen = await page.evaluate(() => {
    const [words, room] = [document.getSelection().getRangeAt(0).getBoundingClientRect(), document.querySelector(".paper").getBoundingClientRect()];
    return words.top >= room.top && words.bottom <= room.bottom && words.top >= 0 && words.bottom <= window.innerHeight;
  });
  assert.ok(seen);
  const item = page.locator(".missed li", { hasText: "calm angry suppliers" });
  const nearest = await item.locator("a bdi").innerText();
  await item.getByRole("button", { name: /^✓?\s*Accept/ }).click();
  await page.locator(".row.added", { hasText: nearest }).waitFor();
  await item.waitFor({ state: "detached" });
  await leave(page);
});

test("files: a CV with its work, education and languages; errors are told", async () => {
  const page = await visit(browser, { width: 360, scheme: "dark" });
  await open(page, `${server.url}/read?lang=en`);
  const pick = page.locator(".filepick input");
  await pick.setInputFiles({ name: "x.bin", mimeType: "application/octet-stream", buffer: Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]) });
  await page.locator(".failure").waitFor();
  assert.ok((await page.locator(".failure .prose").innerText()).length > 10);
  await accessible(page);
  await pick.setInputFiles({ name: "big.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 32) });
  await page.locator(".complaint", { hasText: "big.pdf" }).waitFor();

  const name = `<img src=x onerror=alert(1)> \u202Egnp.txt`;
  await pick.setInputFiles({ name, mimeType: "text/plain", buffer: readFileSync(join(top, "data/samples/en-cv-data-analyst.txt")) });
  await page.locator("#person").waitFor();
  await settled(page);
  assert.equal(await page.locator("h1 bdi").textContent(), name);
  const person = await page.locator("section[aria-labelledby=person]").innerText();
  for (const part of ["Severn Line Buses", "MSc Statistics", "English", "B1"]) assert.ok(person.includes(part), part);
  await accessible(page);
  await noOverflow(page);
  const resume = JSON.parse((await downloaded(page, "Download JSON Resume")).text);
  assert.equal(resume.work[0].position, "Data analyst");
  assert.equal(resume.work[0].startDate, "2021");
  assert.ok(resume.skills.every((s) => s.name && s.esco.uri.startsWith("http://data.europa.eu/esco/skill/")));
  assert.ok(resume.languages.some((l) => l.fluency === "native"));
  const xml = await downloaded(page, "Download Europass");
  assert.ok(!/[<>\u202e]/.test(xml.name));
  const root = await page.evaluate((text) => {
    const made = new DOMParser().parseFromString(text, "application/xml");
    return { name: made.documentElement.localName, errors: made.querySelectorAll("parsererror").length, competences: made.getElementsByTagName("PersonCompetency").length };
  }, xml.text);
  assert.equal(root.name, "Candidate");
  assert.equal(root.errors, 0);
  assert.ok(root.competences >= resume.skills.length);
  // Both files are read back as what they are, with every skill.
  for (const [text, format] of [[JSON.stringify(resume), "json-resume"], [xml.text, "europass-xml"]]) {
    const profile = await fetch(`${server.url}/v1/documents/profile`, { method: "POST", body: text }).then((r) => r.json());
    assert.equal(profile.documents[0].format, format);
    assert.deepEqual(profile.positions.map((p) => p.title), ["Data analyst", "Junior analyst"]);
    const uris = new Set(profile.skills.map((s) => s.uri));
    for (const skill of resume.skills) assert.ok(uris.has(skill.esco.uri), `${format}: ${skill.name}`);
  }

  // As any other text instead: the way it is read is in the address.
  await page.getByLabel("Read as").selectOption("text");
  await page.waitForURL("**as=text**");
  await page.locator("#person").waitFor({ state: "detached" });
  await page.locator(".highlight").first().waitFor();
  forgiveFailedRequests(page);
  await leave(page);
});

test("a file dropped anywhere is read; what was found goes into the profile", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/read?lang=en`);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "advert.txt", { type: "text/plain" }));
    return transfer;
  }, advert);
  await page.dispatchEvent("main", "dragover", { dataTransfer: data });
  await page.locator(".dropsign").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
  await found(page, "Haskell").waitFor();
  assert.equal(await heading(page), "advert.txt");
  await row(page, "Erlang").getByRole("button", { name: "Reject Erlang" }).click();
  await page.getByRole("button", { name: /^Add \d+ skills? to my profile/ }).click();
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("metier.me")));
  assert.ok(kept.skills.some((s) => s.label === "Haskell" && s.from === "advert.txt"));
  assert.ok(!kept.skills.some((s) => s.label === "Erlang"));
  await page.getByRole("link", { name: "See which occupations fit" }).click();
  await page.waitForURL("**/me?**");
  await leave(page);
});

test("hostile text is text, on the page and in the files", async () => {
  const page = await visit(browser, { width: 360 });
  await open(page, `${server.url}/read?lang=en`);
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)> \u202Eevil\u202C ${"Donaudampfschiff".repeat(60)}
\u{1F600}\u{1D4B3} We need Haskell \u{1F600} and Erlang. =HYPERLINK("http://evil.example") "quoted", \ud800 half
`;
  await paste(page, hostile);
  await found(page, "Haskell").first().waitFor();
  await settled(page);
  // Characters of two units do not move the highlights; halves of them become the sign for what is no character.
  const pieces = await page.locator(".piece.knowledge").allTextContents();
  assert.ok(pieces.includes("Haskell") && pieces.includes("Erlang"), pieces.join("|"));
  assert.equal(await page.locator(".paper").evaluate((e) => e.textContent), hostile.replace("\ud800", "\ufffd"));
  assert.equal(await page.evaluate(() => document.querySelectorAll("main script, main img, main [onerror]").length), 0);
  await noOverflow(page);
  await accessible(page);

  await page.getByLabel("Words in the text").fill(`=HYPERLINK("http://evil.example")`);
  await page.locator(".addform [role=combobox]").fill("Prolog");
  await page.getByRole("option", { name: /Prolog/ }).first().click();
  await row(page, "Prolog (computer programming)").waitFor();
  await row(page, "Erlang").getByRole("button", { name: "Reject Erlang" }).click();
  const csv = (await downloaded(page, "Download CSV")).text;
  assert.ok(csv.includes(`"'=HYPERLINK(""http://evil.example"")"`));
  assert.ok(!/(^|,)"?[=+@-]/m.test(csv.replace(/^\ufeff/, "")));
  const json = JSON.parse((await downloaded(page, "Download JSON")).text);
  const haskell = json.skills.find((s) => s.label === "Haskell");
  const points = [...hostile];
  for (const span of haskell.spans) assert.equal(points.slice(span.start, span.end).join(""), "Haskell");
  assert.ok(json.skills.some((s) => s.decision === "added" && s.spans[0].text.startsWith("=HYPERLINK")));
  assert.deepEqual(json.rejected.map((r) => r.label), ["Erlang"]);
  assert.ok(!json.skills.some((s) => s.label === "Erlang"));

  // Addresses of ill will, and a result whose text is gone.
  await page.goto(`${server.url}/read?lang=en&show=result&min=1e9&textlang=${encodeURIComponent("<b>")}&as=x&hide=%01&sample=${encodeURIComponent("<img>")}`);
  await settled(page);
  assert.match(await page.locator("main").innerText(), /no longer here/);
  await leave(page);
});

test("touch: a tap shows the card at the foot; a long text stays usable", async () => {
  const page = await visit(browser, { width: 360, scheme: "dark", touch: true });
  await open(page, `${server.url}/read?lang=da&sample=danish&show=result`);
  await page.locator(".highlight").first().tap();
  await card(page).waitFor();
  const [cardBox, markBox] = [await card(page).boundingBox(), await page.locator(".highlight").first().boundingBox()];
  assert.ok(cardBox.y + cardBox.height >= 899);
  assert.ok(markBox.y + markBox.height <= cardBox.y + 1);
  await accessible(page);
  await noOverflow(page);
  await card(page).locator(".close").tap();
  await card(page).waitFor({ state: "detached" });

  await open(page, `${server.url}/read?lang=en`);
  const long = advert.repeat(3000);  // 330 KB
  await page.evaluate((text) => {
    const field = document.querySelector("#read-text");
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, long);
  await page.locator("button[type=submit]", { hasText: "Read" }).last().tap();
  await found(page, "Haskell").nth(2999).waitFor({ state: "attached" });
  if (learned) await page.locator(".notice").first().waitFor();  // told where labels alone were read
  await row(page, "Haskell").locator(".jump").tap();
  await card(page).getByText(/Place 1 of 3,000/).waitFor();
  await noOverflow(page);
  await leave(page);
});

test("a server that does not answer is told of, and trying again works", async () => {
  const page = await visit(browser);
  await open(page, `${server.url}/read?lang=en`);
  await page.route("**/v1/read?**", (route) => route.abort());
  await page.locator("#read-text").fill(advert);
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await page.locator(".failure").waitFor();
  await page.unroute("**/v1/read?**");
  await page.getByRole("button", { name: "Try again" }).click();
  await found(page, "Haskell").waitFor();
  assert.equal(param(page, "show"), "result");
  forgiveFailedRequests(page);
  await leave(page);
});
