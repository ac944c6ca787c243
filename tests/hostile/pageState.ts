/** What a reader gets of an address, as text that can be compared. Runs in the page. */
export function readState(): string {
  const all = <Kind extends Element>(selector: string): Kind[] => [...document.querySelectorAll<Kind>(selector)];
  return JSON.stringify({
    text: document.body.textContent.replace(/\s+/g, ' '),
    narrowed: all('[data-record], [hidden], [data-dimmed]').map((part) => [part.id, part.hasAttribute('hidden'), part.hasAttribute('data-dimmed')].join(' ')),
    pressed: all('[aria-pressed], [data-chosen]').map((part) => `${part.getAttribute('aria-pressed') ?? ''}${part.hasAttribute('data-chosen') ? '!' : ''}`),
    chosen: all<HTMLSelectElement>('select').map(({ value }) => value),
    checked: all<HTMLInputElement>('input').map(({ checked }) => checked),
    opened: all('details[open], dialog[open]').length,
    links: all<HTMLAnchorElement>('a[href]').map((link) => link.getAttribute('href')),
    root: Object.entries(document.documentElement.dataset),
    accent: ['--accent-light', '--accent-dark'].map((name) => document.documentElement.style.getPropertyValue(name))
  });
}

/** Gives the page an address as the browser does that goes back to it, and waits until all that comes of it is drawn. Runs in the page. */
export async function goTo(address: string): Promise<void> {
  const state: unknown = history.state;
  history.replaceState(state, '', location.pathname + address);
  dispatchEvent(new PopStateEvent('popstate', { state }));
  await new Promise((resolve) => setTimeout(resolve, 0)); // a browser lets what waits run between the two
  dispatchEvent(new HashChangeEvent('hashchange'));
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 0));
}
