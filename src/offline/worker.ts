/** Keeps the pages that were opened, and the files that they load, for when there is no network: `docs/decisions/10-kept-for-offline.md`. */
import { filesNamedIn, isPage, lacksSlash, pathFrom } from './places.ts';
import { tellAbsent } from './tellAbsent.ts';
import { cachePrefix, listCaches, type Asked, type OpenPage, type WorkerScope } from './scope.ts';

/**
 * The build writes these two before the script: a version that changes with any file that is kept, and the paths of the files that pages
 * load, from the site's root.
 */
declare const version: string;
declare const files: readonly string[];

const scope = self as unknown as WorkerScope;
const root = scope.registration.scope;
const cacheName = cachePrefix(scope) + version;
const find = (path: string): Promise<Response | undefined> => caches.match(root + path, { cacheName }).catch(() => undefined);

/** Asks the host at least whether a file has changed: the browser's HTTP cache may hold a page that is older than the files beside it. */
const anew: RequestInit = { cache: 'no-cache' };

/**
 * Keeps a page if it is of this version, that is, if this version has all files that the page names. Does nothing for a page that is gone.
 * Throws where the page is of another version, or where the host failed and may have it later.
 */
async function keep(path: string, answer: Response): Promise<void> {
  if (answer.redirected || answer.status === 404 || answer.status === 410) return;
  const named = filesNamedIn(await answer.clone().text());
  if (!answer.ok || !named.every((file) => files.includes(file))) throw new Error(`${path} is not there, or of another version`);
  if (named.length > 0) await (await caches.open(cacheName)).put(root + path, answer);
}

/** The beginning of the addresses of notes: a cache holds, beside files and pages, one note of each page of its version that was opened. */
const note = `${root}open?`;

/** Notes that a page of this version is open: as long as it is, it may ask for files of this version. */
async function noteOpen(id: string): Promise<void> {
  if (id) await (await caches.open(cacheName)).put(note + id, new Response());
}

/** Whether a page of the version that a cache holds is still open. */
async function isInUse(name: string): Promise<boolean> {
  const notes = (await (await caches.open(name)).keys()).filter(({ url }) => url.startsWith(note));
  const pages = await Promise.all(notes.map(({ url }) => scope.clients.get(url.slice(note.length))));
  return pages.some((page) => page !== undefined);
}

/** Deletes the caches of other versions of which no page is open any more, but none while another worker is installing or waiting. */
async function dropUnused(): Promise<void> {
  const names = await listCaches(scope, cacheName);
  const { installing, waiting } = scope.registration;
  if (installing ?? waiting) return;
  await Promise.all(names.map(async (name) => (await isInUse(name)) || caches.delete(name)));
}

/** Keeps the pages that were opened before this worker was there. */
async function keepOpenPages(): Promise<void> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true });
  const keepOne = async ({ id, url }: OpenPage): Promise<void> => {
    const path = pathFrom(root, url);
    if (!isPage(path)) return;
    if (!(await find(path))) await keep(path, await fetch(root + path, anew));
    await noteOpen(id);
  };
  await Promise.allSettled(open.map(keepOne));
}

/** Fetches the files of this version, and again every page that older versions kept. If one of them fails, the older worker stays in place. */
async function install(): Promise<void> {
  await (await caches.open(cacheName)).addAll(files.map((file) => new Request(root + file, file.startsWith('assets/') ? {} : anew)));
  const kept = await Promise.all((await listCaches(scope, cacheName)).map(async (name) => (await caches.open(name)).keys()));
  const paths = kept.flatMap((requests) => requests.map(({ url }) => pathFrom(root, url))).filter(isPage);
  await Promise.all(paths.map(async (path) => keep(path, await fetch(root + path, anew))));
  await keepOpenPages();
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  await dropUnused();
  await scope.clients.claim();
  await keepOpenPages();
}

function answerPage(event: Asked, path: string): Promise<Response> {
  const answer = fetch(event.request, anew);
  // Without a network, the kept page of this version is the answer (last line).
  const opened = answer.then(
    (page) => keep(path, page.clone()),
    () => undefined
  );
  const noted = opened.then(() => noteOpen(event.resultingClientId)).catch(() => undefined);
  event.waitUntil(noted.then(dropUnused));
  return answer.catch(async () => (await find(path)) ?? tellAbsent(path, root, cacheName));
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? pathFrom(root, event.request.url) : undefined;
  if (files.includes(path ?? '')) event.respondWith(find(path ?? '').then((kept) => kept ?? fetch(event.request)));
  // A file of another version, of which a page is still open.
  else if (path?.startsWith('assets/')) event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  // Hosts lead from a folder without its slash to the folder; without a network nobody does.
  else if (event.request.mode === 'navigate' && lacksSlash(path)) event.respondWith(fetch(event.request).catch(() => Response.redirect(`${root}${path}/`)));
  else if (isPage(path)) event.respondWith(answerPage(event, path));
});
