/** The address of the explainer itself, without selection and hash. In an embed that is the full page, never an address of the host. */
function pageAddress(): URL {
  const { kind } = document.documentElement.dataset;
  const full = kind === 'embed' ? document.querySelector<HTMLAnchorElement>('footer a[data-full]') : null;
  const address = new URL(full?.href ?? location.href);
  address.search = '';
  address.hash = '';
  return address;
}

/** The link to share: the page with a selection, at a record or section. `query` is `''` or begins with `?`. */
export function linkTo(id: string, query: string): string {
  const address = pageAddress();
  address.search = query;
  address.hash = id;
  return address.href;
}

/** Copies a text. Resolves to whether that was allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // denied in many frames, and without a secure connection
  }
}

/** The title in a heading: its first visible text, without the marks and notes beside it. Without a heading, the title of the page. */
export function titleIn(heading: Element | null | undefined): string {
  const isSaid = (node: Node): boolean => !(node instanceof Element && getComputedStyle(node).display === 'none') && node.textContent?.trim() !== '';
  const title = [...(heading?.childNodes ?? [])].find(isSaid);
  return title?.textContent?.trim() ?? document.title;
}

/** The title of a record or section, as it has it on its own page; for an entry of the timeline that is told elsewhere, its date. */
export function titleOf(place: Element | null): string {
  return titleIn(place?.querySelector('h2, h3, h4, [data-title], [data-entry] time'));
}

/** The messages after a link was copied, and where it could not be. */
interface Answers {
  copied: string;
  failed: string;
}

/** How long a status is in the page before its text, in ms: one that comes with its text is not read out by all (as in React Aria’s announcer). */
const untilHeard = 100;

/** Writes a message after the group of buttons that `button` belongs to, as a status that assistive technology reads out. */
export function answer(button: HTMLElement, text: string): void {
  const status = button.parentElement?.querySelector('[role="status"]') ?? document.createElement('span');
  status.setAttribute('role', 'status');
  if (!status.isConnected) button.parentElement?.append(' ', status);
  setTimeout(() => (status.textContent = text), untilHeard);
}

/** Hands a link to the system's share sheet. Resolves to whether there was one. A reader who closes it wants nothing else. */
async function shareBySystem(title: string, url: string): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'; // any other error: it is denied, as in many frames
  }
}

/** Shares a link by the system's share sheet; where there is none, copies it; where that is denied, shows it to be copied by hand. */
export async function shareLink(button: HTMLElement, title: string, url: string, { copied, failed }: Answers): Promise<void> {
  if (await shareBySystem(title, url)) return;
  answer(button, (await copyText(url)) ? copied : `${failed} ${url}`);
}
