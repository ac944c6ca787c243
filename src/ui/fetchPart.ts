import { fetchPage } from './fetchPage.ts';

/** A part of another page of the site, as it may stand on this one: its links lead where they led there. Throws where there is none. */
export async function fetchPart(address: string, selector: string): Promise<HTMLElement> {
  const part = (await fetchPage(address)).querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`no ${selector} at ${address}`);
  for (const link of part.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href;
  part.dataset['address'] = address;
  return part;
}
