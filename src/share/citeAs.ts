/** What a citation is made of. */
export interface Cited {
  /** A key that no other record of any dataset has. */
  key: string;
  title: string;
  site: string;
  author: string;
  language: string;
  /** When the facts were last checked: the version that is cited. */
  year: number;
  month: number;
  /** Its absolute address, where the build knows one. */
  address?: string | undefined;
}

/** A piece of a citation: text, or something that only the reader's browser knows, with what stands around it. */
export type Piece = string | { fill: 'address' | 'read' | 'readParts'; before: string; after: string };

/** Something cited in one format. */
export interface Citation {
  format: 'text' | 'bibtex' | 'csl';
  pieces: Piece[];
}

function addressPiece({ address }: Cited, before: string, after: string): Piece {
  return address === undefined ? { fill: 'address', before, after } : `${before}${address}${after}`;
}

/** The characters that mean something to TeX, made to mean themselves. */
function tex(text: string): string {
  const named: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return text.replace(/[\\~^]|[{}%&#$_]/g, (character) => named[character] ?? `\\${character}`);
}

/** A citation in BibTeX. Titles stand in two braces, so that no style changes their capitals. */
export function citeInBibtex(cited: Cited): Citation {
  const { key, title, site, author, year, month, language } = cited;
  const head = `@misc{${key},\n  title = {{${tex(title)}}},\n  author = {{${tex(author)}}},\n  howpublished = {{${tex(site)}}},\n`;
  const tail = `  year = {${year}},\n  month = {${month}},\n  language = {${language}}\n}`;
  return { format: 'bibtex', pieces: [head, addressPiece(cited, '  url = {', '},\n'), { fill: 'read', before: '  urldate = {', after: '},\n' }, tail] };
}

/** A citation in CSL-JSON, as reference managers read it. */
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

/** A citation in plain text; `sentence` is everything but the address, in the language of the page. */
export function citeInText(cited: Cited, sentence: string): Citation {
  return { format: 'text', pieces: [sentence, addressPiece(cited, ' ', '')] };
}
