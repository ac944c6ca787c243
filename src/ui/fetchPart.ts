/** A part of another page of the site, as it may stand on this one: its links lead where they led there. Throws where there is none. */
export async function fetchPart(address: string, selector: string): Promise<HTMLElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const part = page.querySelector<HTMLElement>(selector);
  if (!response.ok || !part) throw new Error(`no ${selector} at ${address}`);
  for (const link of part.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href;
  part.dataset['address'] = address;
  return part;
}
