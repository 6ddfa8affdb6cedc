// Team: the example, a team by hand from the keyboard, tables brought in, the matrix as a grid, hostile names.
import assert from "node:assert/strict";
import { before } from "node:test";
import { readFileSync } from "node:fs";
import { accessible, element, forgiveFailedRequests, leave, noOverflow, open, settled, startBrowser, startServer, tabTo, test, visit } from "./support.mjs";

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});

const param = (page, name) => new URL(page.url()).searchParams.get(name);
const stored = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("metier.team") ?? "null"));
const focused = (page) => page.evaluate(() => document.activeElement?.id);

for (const { lang, width, scheme } of [{ lang: "en", width: 1440, scheme: "light" }, { lang: "da", width: 360, scheme: "dark" }]) {
  test(`the example, one click away, and its cells by keyboard (${lang}, ${width} px, ${scheme})`, async () => {
    const page = await visit(browser, { width, scheme });
    await open(page, `${server.url}/team?lang=${lang}`);
    await accessible(page);
    await noOverflow(page);
    await page.locator('.waycards a[href*="example="]').click();
    await page.locator(".matrix").waitFor();
    await settled(page);
    await noOverflow(page);
    await accessible(page);
    assert.equal(await page.locator(".matrix tbody tr").count(), 3);
    const cto = await server.json(`/v1/occupations/1330.3?lang=${lang}`);
    assert.match(await page.locator(".matrix tbody th").first().innerText(), new RegExp(cto.label));
    assert.ok(await page.locator("[data-kind=gaps] li").count());
    assert.ok(await page.locator("[data-kind=single] li").count());
    assert.equal(await stored(page), null);  // looked at, not kept

    await tabTo(page, element("#cell-0-0"));
    for (const [key, id] of [["ArrowRight", "cell-0-1"], ["ArrowDown", "cell-1-1"], ["End", "cell-1-6"], ["ArrowRight", "cell-1-6"], ["Home", "cell-1-0"], ["Control+End", "cell-2-6"], ["Control+Home", "cell-0-0"], ["ArrowRight", "cell-0-1"]]) {
      await page.keyboard.press(key);
      await page.waitForFunction((i) => document.activeElement?.id === i, id);
    }
    assert.equal(await page.locator(".matrix [tabindex='0']").count(), 1);  // one stop for Tab
    await page.keyboard.press("Enter");
    await page.locator(".cellpanel").waitFor();
    assert.equal(param(page, "cell"), "0-1");
    await page.waitForFunction(() => document.activeElement?.id === "panel-title");
    assert.match(await page.locator("#panel-title").innerText(), /Ingrid/);
    const said = await page.locator("#cell-0-1").innerText();
    const [covered] = /\d+ (?:of|af) 22/.exec(said) ?? [];
    assert.ok(covered && (await page.locator(".cellpanel > p").first().innerText()).includes(covered), said);
    await accessible(page);
    await noOverflow(page);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "cell-0-1");
    assert.equal(await page.locator(".cellpanel").count(), 0);
    await page.goBack();
    await page.locator(".waycards").waitFor();
    await leave(page);
  });
}

test("keyboard: a team by hand (da, 768 px)", async () => {
  const page = await visit(browser, { width: 768 });
  await open(page, `${server.url}/team?view=edit&lang=da`);
  const role = (await server.json("/v1/occupations/1330.5?lang=da")).label;
  const skill = (await server.json("/v1/search?q=manage%20budgets&type=skill&lang=da")).results[0].label;
  await tabTo(page, element("main .picker input"));
  await page.keyboard.type(role);
  await page.keyboard.press("Enter");
  await page.locator(".chosen li").filter({ hasText: role }).waitFor();
  await tabTo(page, element("#new-member"));
  await page.keyboard.type("Åse Ødegård");
  await page.keyboard.press("Enter");
  await page.locator(".member[open]").waitFor();
  await tabTo(page, element(".member .picker input"));
  await page.keyboard.type(skill);
  await page.keyboard.press("Enter");
  await page.locator(".member .chosen li").waitFor();
  await accessible(page);
  await noOverflow(page);
  const team = await stored(page);
  assert.equal(team.members[0].name, "Åse Ødegård");
  assert.equal(team.members[0].skills.length, 1);
  const [request] = await Promise.all([page.waitForRequest("**/v1/team"), page.locator(".teampage > .chips a").first().click()]);
  assert.ok(!request.postData().includes("Åse"));  // names stay in the browser
  await page.locator(".matrix thead th").filter({ hasText: "Åse Ødegård" }).waitFor();
  await page.reload();
  await page.locator(".matrix").waitFor();
  await page.locator(".keeping .danger").click();
  await page.locator(".waycards").waitFor();
  assert.equal(await stored(page), null);
  await page.locator(".undobar button").first().click();
  await page.locator(".matrix").waitFor();
  await leave(page);
});

test("a table brought in: slips asked about, nothing left out in silence; saved and brought back (en, 360 px)", async () => {
  const page = await visit(browser, { width: 360 });
  await open(page, `${server.url}/team?lang=en`);
  const evil = "<img src=x onerror=alert(1)>\u202eevil" + "w".repeat(150);
  const csv = `member;occupation;skills;cv\nMaren;chief technology officer;;\nTolu;;"risk management|manage budgts";tolu.pdf\n"${evil}";;qqqzzzxxx;\n=1+1;1330.5;;\n`;
  await page.locator("#paste").fill(csv);
  await page.locator(".bring button[type=submit]").click();
  await page.locator(".review").waitFor();
  await accessible(page);
  await noOverflow(page);
  assert.match(await page.locator(".review").innerText(), /manage budgts/);
  const question = page.locator(".questions li").filter({ hasText: "manage budgts" }).locator("select");
  assert.match(await question.locator("option:checked").innerText(), /manage budgets/);
  await page.locator(".review button[type=submit]").click();
  await page.waitForFunction(() => localStorage.getItem("metier.team") !== null);
  const team = await stored(page);
  assert.deepEqual(team.members.map((m) => m.skills.length), [0, 2, 0, 0]);
  assert.equal(team.members[2].name, evil);
  assert.equal(param(page, "view"), "edit");  // there are no roles in a table
  await noOverflow(page);

  await page.locator("main .picker input").first().fill("chief technology");
  await page.keyboard.press("Enter");
  await page.locator(".chosen li").first().waitFor();
  await page.locator(".teampage > .chips a").first().click();
  await page.locator(".matrix").waitFor();
  await settled(page);
  await noOverflow(page);
  await accessible(page);
  assert.match(await page.locator(".matrix thead").innerText(), /<img src=x/);
  assert.match(await page.locator("#cell-0-1").innerText(), /100\s?%/);
  await page.locator("#cell-0-1").click();
  await page.locator(".cellpanel").waitFor();

  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  assert.match(await save("Coverage (CSV)"), /'=1\+1.*\r\nchief technology officer,100%/s);  // no formula for a spreadsheet
  assert.ok(JSON.parse(await save("Coverage (JSON)")).members.some((m) => m.name === "Maren"));
  const table = await save("Team (CSV)");
  const json = await save("Team (JSON)");
  for (const text of [json, table]) {
    await page.getByRole("button", { name: "Forget this team" }).click();
    await page.locator(".waycards").waitFor();
    await page.locator(".waycards input[type=file]").setInputFiles({ name: "team", mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.waitForFunction(() => JSON.parse(localStorage.getItem("metier.team") ?? "{}").members?.length === 4);
    assert.deepEqual((await stored(page)).members.map((m) => [m.name, m.skills.length, m.occupations.length]), team.members.map((m) => [m.name, m.skills.length, m.occupations.length]));
    if (text === json) await page.locator(".matrix").waitFor();
  }
  await leave(page);
});

test("what is no team, a cell that is not there, changing the example, right to left", async () => {
  const page = await visit(browser, { width: 768 });
  await open(page, `${server.url}/team?lang=en`);
  await page.locator(".waycards input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{\"members\": [{\"name\": 7}]}") });
  await page.getByRole("alert").waitFor();
  await open(page, `${server.url}/team?example=technology-leadership&cell=99-1&view=&lang=en`);
  await page.locator(".matrix").waitFor();
  assert.equal(await page.locator(".cellpanel").count(), 0);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await noOverflow(page);
  await page.locator("#cell-0-0").focus();
  await page.keyboard.press("ArrowLeft");  // on, in this direction
  await page.waitForFunction(() => document.activeElement?.id === "cell-0-1");
  assert.equal(await focused(page), "cell-0-1");
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
  await open(page, `${server.url}/team?example=technology-leadership&cell=1-4&lang=en`);  // a deep link to a cell
  await page.locator(".cellpanel").waitFor();
  assert.match(await page.locator("#panel-title").innerText(), /Yusuf/);
  await page.locator('.teampage > .chips a[href*="view=edit"]').click();
  await page.locator(".chosen .drop").first().click();
  await page.waitForFunction(() => !new URLSearchParams(location.search).has("example"));
  assert.equal((await stored(page)).roles.length, 2);  // now the visitor's own
  await page.locator(".undobar button").first().click();
  await page.waitForFunction(() => new URLSearchParams(location.search).has("example"));
  assert.equal(await stored(page), null);
  forgiveFailedRequests(page);
  await leave(page);
});
