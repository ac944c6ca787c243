/** The part of a service worker's global scope that this site uses: TypeScript's own types of it (`lib.webworker`) conflict with those of a page. */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: {
    claim: () => Promise<void>;
    get: (id: string) => Promise<OpenPage | undefined>;
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly OpenPage[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: <Kind extends keyof Events>(kind: Kind, listener: (event: Events[Kind]) => void) => void;
}

/** A page that is open in some window or frame. */
export interface OpenPage {
  id: string;
  url: string;
}

interface Lasting {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page: the worker answers it, or leaves it to the browser. */
export interface Asked extends Lasting {
  request: Request;
  /** The id of the page that opens with the answer; `''` where the request only fetches a file. */
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

interface Events {
  install: Lasting;
  activate: Lasting;
  fetch: Asked;
}

/**
 * The beginning of the names of this explainer's caches. It holds the scope, since another explainer may be on the same host, even in a
 * folder of this one.
 */
export function cachePrefix({ registration }: WorkerScope): string {
  return `offline ${registration.scope} `;
}

/** The names of this explainer's caches, of every version, without `except`. */
export async function listCaches(scope: WorkerScope, except?: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(cachePrefix(scope)) && name !== except);
}
