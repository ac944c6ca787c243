/** The worker of a site that is built without keeping pages. It replaces the worker of an earlier build, deletes what that kept and unregisters itself. */
import { listCaches, type WorkerScope } from './scope.ts';

const scope = self as unknown as WorkerScope;

async function leave(): Promise<void> {
  await Promise.all((await listCaches(scope)).map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));
