/** The particulars from which a citation is written. */
export interface Cited {
  /** A key that no other record of any dataset has. */
  key: string;
  title: string;
  site: string;
  author: string;
  language: string;
  /** The month when the facts were last checked; it names the version that is cited. */
  year: number;
  month: number;
  /** The absolute address, where the build knows one. */
  address?: string | undefined;
}

/**
 * A piece of a citation: text, or a gap that the reader's browser fills, with the text around it. `read` is an ISO date, `readParts` the
 * same as `1971, 6, 2`.
 */
export type Piece = string | { fill: 'address' | 'read' | 'readParts'; before: string; after: string };

/** A citation in one format. */
export interface Citation {
  format: 'text' | 'bibtex' | 'csl';
  pieces: Piece[];
}

function addressPiece({ address }: Cited, before: string, after: string): Piece {
  return address === undefined ? { fill: 'address', before, after } : `${before}${address}${after}`;
}

/** Escapes the characters that have a meaning in TeX. */
function tex(text: string): string {
  const named: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return text.replace(/[\\~^]|[{}%&#$_]/g, (character) => named[character] ?? `\\${character}`);
}

/** A citation in BibTeX. The title, author and site are in double braces, so that no style changes their capitals. */
export function citeInBibtex(cited: Cited): Citation {
  const { key, title, site, author, year, month, language } = cited;
  const head = `@misc{${key},\n  title = {{${tex(title)}}},\n  author = {{${tex(author)}}},\n  howpublished = {{${tex(site)}}},\n`;
  const tail = `  year = {${year}},\n  month = {${month}},\n  language = {${language}}\n}`;
  return { format: 'bibtex', pieces: [head, addressPiece(cited, '  url = {', '},\n'), { fill: 'read', before: '  urldate = {', after: '},\n' }, tail] };
}

/** A citation in CSL-JSON, which reference managers import. */
export function citeInCsl(cited: Cited): Citation {
  const { key, title, site, author, year, month, language } = cited;
  const field = (name: string, value: unknown): string => `    "${name}": ${JSON.stringify(value)},\n`;
  const head = ['[\n  {\n', field('id', key), field('type', 'webpage'), field('title', title), field('container-title', site)].join('');
  const middle = field('author', [{ literal: author }]) + field('issued', { 'date-parts': [[year, month]] });
  return {
    format: 'csl',
    pieces: [
      head + middle,
      addressPiece(cited, '    "URL": "', '",\n'),
      { fill: 'readParts', before: '    "accessed": {"date-parts": [[', after: ']]},\n' },
      `    "language": ${JSON.stringify(language)}\n  }\n]`
    ]
  };
}

/** A citation in plain text; `sentence` is all of it but the address, in the language of the page. */
export function citeInText(cited: Cited, sentence: string): Citation {
  return { format: 'text', pieces: [sentence, addressPiece(cited, ' ', '')] };
}
