/** What a service worker sees, as far as ours use it: TypeScript's own types of it cannot stand beside those of a page. */
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

/** A page that is open in some window. */
export interface OpenPage {
  id: string;
  url: string;
}

interface Lasting {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page, to be answered or left to the browser. */
export interface Asked extends Lasting {
  request: Request;
  /** The page that will be open once the answer is there; nothing where the request only fetches something. */
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

interface Events {
  install: Lasting;
  activate: Lasting;
  fetch: Asked;
}

/** What the names of an explainer's caches begin with: another one may stand on the same host, even in a folder of this one. */
export function cachePrefix({ registration }: WorkerScope): string {
  return `offline ${registration.scope} `;
}

/** The caches of an explainer, of every version, besides one that is left out. */
export async function listCaches(scope: WorkerScope, except?: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(cachePrefix(scope)) && name !== except);
}
