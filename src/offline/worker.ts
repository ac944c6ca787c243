/** Keeps the pages that were opened, and the files that they load, for when there is no network: docs/decisions/10-kept-for-offline.md. */
import { filesNamedIn, isPage, pathFrom } from './places.ts';
import { cachePrefix, listCaches, type Asked, type WorkerScope } from './scope.ts';

/** The build writes these two before the script: what changes with any file that is kept, and the files that pages load, from the root. */
declare const version: string;
declare const files: readonly string[];

const scope = self as unknown as WorkerScope;
const root = scope.registration.scope;
const cacheName = cachePrefix(scope) + version;
const find = (path: string): Promise<Response | undefined> => caches.match(root + path, { cacheName }).catch(() => undefined);

/** The host is asked, if only whether anything has changed: the browser's own cache may hold a page that is older than the files beside it. */
const anew: RequestInit = { cache: 'no-cache' };

/** Keeps a page if it is of this version, which the names of its files tell. Fails where it is of another, or may be there another time. */
async function keep(path: string, answer: Response): Promise<void> {
  if (answer.redirected || answer.status === 404 || answer.status === 410) return;
  const named = filesNamedIn(await answer.clone().text());
  if (!answer.ok || !named.every((file) => files.includes(file))) throw new Error(`${path} is not there, or of another version`);
  if (named.length > 0) await (await caches.open(cacheName)).put(root + path, answer);
}

/** The pages that are open came before this worker. */
async function keepOpenPages(): Promise<void> {
  const paths = (await scope.clients.matchAll({ includeUncontrolled: true })).map(({ url }) => pathFrom(root, url)).filter(isPage);
  await Promise.allSettled(paths.map(async (path) => (await find(path)) ?? keep(path, await fetch(root + path, anew))));
}

/** Everything that the older version kept is there anew, or that version stays. */
async function install(): Promise<void> {
  await (await caches.open(cacheName)).addAll(files.map((file) => new Request(root + file, file.startsWith('assets/') ? {} : anew)));
  const kept = await Promise.all((await listCaches(scope, cacheName)).map(async (name) => (await caches.open(name)).keys()));
  const paths = kept.flatMap((requests) => requests.map(({ url }) => pathFrom(root, url))).filter(isPage);
  await Promise.all(paths.map(async (path) => keep(path, await fetch(root + path, anew))));
  await keepOpenPages();
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  await Promise.all((await listCaches(scope, cacheName)).map((name) => caches.delete(name)));
  await scope.clients.claim();
  await keepOpenPages();
}

function answerPage(event: Asked, path: string): Promise<Response> {
  const answer = fetch(event.request, anew);
  event.waitUntil(answer.then((page) => keep(path, page.clone())).catch(() => undefined));
  return answer.catch(async () => (await find(path)) ?? Response.error());
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? pathFrom(root, event.request.url) : undefined;
  if (files.includes(path ?? '')) event.respondWith(find(path ?? '').then((kept) => kept ?? fetch(event.request)));
  else if (isPage(path)) event.respondWith(answerPage(event, path));
});
