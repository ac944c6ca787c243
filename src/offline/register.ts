/** A page that cannot be kept (a private window, storage that is denied) is a page like any other. */
async function register(worker: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(worker);
  } catch {
    // as above
  }
}

/**
 * Has the page kept for when there is no network, if it names a worker for that and stands where it was built for: not in a
 * preview on another host, and not in a frame of somebody else's page.
 */
export function keepForOffline(): void {
  const worker = document.documentElement.dataset['offline'];
  if (!worker || window.parent !== window || !location.href.startsWith(new URL('.', worker).href)) return;
  if (document.readyState === 'complete') void register(worker);
  // What is kept is fetched after everything that the page itself needs.
  else addEventListener('load', () => void register(worker), { once: true });
}
