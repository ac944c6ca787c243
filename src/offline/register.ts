/** The name by which the policy of a page lets this script say where the worker is (https://www.w3.org/TR/trusted-types/). */
export const trustedName = 'offline';

declare global {
  /** Missing in browsers without Trusted Types: there an address is plain text. */
  var trustedTypes: { createPolicy: (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (address: string) => string } } | undefined;
}

/** Where the page cannot be kept (a private window, storage that is denied), it works as usual. */
async function register(worker: string): Promise<void> {
  try {
    // Whatever it is asked for, it gives the one address that the page was printed with.
    const trusted = globalThis.trustedTypes?.createPolicy(trustedName, { createScriptURL: () => worker });
    await navigator.serviceWorker.register(trusted?.createScriptURL('') ?? worker);
  } catch {
    // see above: the page works without it
  }
}

/**
 * Registers the service worker that the page names in `data-offline`, so that the page is kept for when there is no network. Does nothing
 * without such a name, in a preview on another host than the site was built for, and in a frame of another page.
 */
export function keepForOffline(): void {
  const worker = document.documentElement.dataset['offline'];
  if (!worker || window.parent !== window || !location.href.startsWith(new URL('.', worker).href)) return;
  if (document.readyState === 'complete') void register(worker);
  // After everything that the page itself needs, since the worker fetches files of its own.
  else addEventListener('load', () => void register(worker), { once: true });
}
