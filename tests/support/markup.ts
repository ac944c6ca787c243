/** An address that an element names. */
export interface Named {
  attribute: string;
  address: string;
  /** What the element says of where it leads. */
  rel: string;
}

/** What a page says of addresses: those that it names, and the places in it to which others may lead. */
export interface Markup {
  /** Every id, in the order of the page: one that is there twice stands here twice. */
  ids: string[];
  named: Named[];
}

const startTag = /<[a-zA-Z][\w-]*((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/g;
const attributes = /\s([^\s"'>/=]+)="([^"]*)"/g;
const addresses = new Set(['href', 'xlink:href', 'src', 'srcset', 'poster', 'action', 'formaction', 'data-offline']);

/** Text in which a `<` begins no element. */
const raw = /(<(script|style)\b[^>]*>)([^]*?)<\/\2>/g;
const ofStyle = /url\(["']?(?!data:|#)([^)"']+)["']?\)/g;

/** The files that a style sheet names: data is in the sheet itself, and a fragment alone is of whatever page is styled. */
export function namedInStyle(css: string): string[] {
  return [...css.matchAll(ofStyle)].map(([, address = '']) => address);
}

function addressesIn(attribute: string, value: string): string[] {
  return attribute === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '') : [value];
}

/**
 * Reads the ids and addresses of a page as the build prints it, with every attribute in double quotes: a whole site in a
 * second. Throws where a tag is written otherwise, so that none is passed over.
 */
export function readMarkup(html: string): Markup {
  const markup: Markup = { ids: [], named: [] };
  const rest = html
    .replace(raw, (_, tag: string, name: string, text: string) => {
      if (name === 'style') for (const address of namedInStyle(text)) markup.named.push({ attribute: 'style', address, rel: '' });
      return tag;
    })
    .replace(startTag, (_, written: string) => {
      const values = new Map([...written.matchAll(attributes)].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
      const [id, rel = ''] = [values.get('id'), values.get('rel')];
      if (id !== undefined) markup.ids.push(id);
      for (const [attribute, value] of values)
        if (addresses.has(attribute)) for (const address of addressesIn(attribute, value)) markup.named.push({ attribute, address, rel });
      return '';
    });
  const unread = /<[a-zA-Z][^]{0,80}/.exec(rest)?.[0];
  if (unread !== undefined) throw new Error(`cannot be read: ${unread}`);
  return markup;
}
