/** Fetches a page of the site as a document that is not shown. Throws where there is none. */
export async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no page at ${address}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
