// Keeps the page and what has been read, and answers with it when the server does not.
// The page itself and /v1/ come from the server whenever it answers, so that nobody is held on an old
// version; only files whose names carry a hash come from what is kept. Other requests are left alone.
export {};

declare const kVersion: string;  // of the page; set by build.mjs, as is the list of its files
declare const kFiles: string[];

const kShell = "/";
const kPageCache = `metier-page-${kVersion}`;
const kAnswerCache = "metier-answers-1";
const kMostAnswers = 300;
const kMostBytes = 4_000_000;  // of one answer
const kPatience = 6000;  // milliseconds for the server, where there is something kept to show instead
const kKeptHeader = "X-Metier-Kept";

interface ExtendedEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchedEvent extends ExtendedEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: ExtendedEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchedEvent) => void): void;
}

const worker = globalThis as unknown as Worker;

async function install(): Promise<void> {
  const cache = await caches.open(kPageCache);
  await cache.addAll([kShell, ...kFiles]);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((n) => n.startsWith("metier-") && n !== kPageCache && n !== kAnswerCache).map((n) => caches.delete(n)));
  await worker.clients.claim();
}

// What the server says; null when it does not answer, or when it takes long and `kept` turns out to hold
// something to show instead.
async function ask(request: Request, kept: Promise<Response | undefined>): Promise<Response | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => void kept.then((k) => k && resolve(null)), kPatience);
  });
  const asked = fetch(request).then((r) => (isSilent(r) ? null : r), () => null);
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

// A gateway that does not reach the server says so with one of these.
const isSilent = (response: Response) => response.status === 502 || response.status === 504;

async function page(request: Request): Promise<Response> {
  const kept = caches.match(kShell, { cacheName: kPageCache });
  return (await ask(request, kept)) ?? (await kept) ?? Response.error();
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: kPageCache })) ?? fetch(request);
}

// Keeps an answer; the oldest give way. One that is kept anew goes to the end of the line.
async function keep(request: Request, answer: Response): Promise<void> {
  if (!answer.ok || Number(answer.headers.get("Content-Length") ?? 0) > kMostBytes) return;
  const cache = await caches.open(kAnswerCache);
  await cache.delete(request);
  await cache.put(request, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - kMostAnswers)).map((key) => cache.delete(key)));
}

async function keptAnswer(request: Request): Promise<Response | undefined> {
  const kept = await caches.match(request, { cacheName: kAnswerCache, ignoreVary: true });
  if (!kept) return undefined;
  const headers = new Headers(kept.headers);
  headers.set(kKeptHeader, "1");
  return new Response(kept.body, { status: kept.status, statusText: kept.statusText, headers });
}

async function answer(event: FetchedEvent): Promise<Response> {
  const { request } = event;
  const kept = keptAnswer(request);
  const fresh = await ask(request, kept);
  if (!fresh) return (await kept) ?? Response.error();
  event.waitUntil(keep(request, fresh.clone()).catch(() => {}));  // no room left: it works as before
  return fresh;
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  const isAnswer = url.pathname.startsWith("/v1/");
  if (kFiles.includes(url.pathname)) {
    event.respondWith(file(request));
  } else if (request.mode === "navigate") {
    if (!isAnswer) event.respondWith(page(request));
  } else if (isAnswer && url.pathname !== "/v1/suggest") {
    event.respondWith(answer(event));  // suggestions come and go with each letter: not worth keeping
  }
});
