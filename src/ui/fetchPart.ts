import { fetchPage } from './fetchPage.ts';

/**
 * Fetches a part of another page of the site for use on this one: its links are made absolute, and it carries `address` as `data-address`.
 * Throws where there is no such page or part.
 */
export async function fetchPart(address: string, selector: string): Promise<HTMLElement> {
  const part = (await fetchPage(address)).querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`no ${selector} at ${address}`);
  for (const link of part.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href;
  part.dataset['address'] = address;
  return part;
}
