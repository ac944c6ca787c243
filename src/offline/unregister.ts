/** Stands in the worker's place in a site that is built without one: frees the readers of an earlier build, and goes. */
import { listCaches, type WorkerScope } from './scope.ts';

const scope = self as unknown as WorkerScope;

async function leave(): Promise<void> {
  await Promise.all((await listCaches(scope)).map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));
