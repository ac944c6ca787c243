import fc from 'fast-check';

/** What an address asks for: values of parameters that the page knows, and the id of a record. */
export interface Meaning {
  query: readonly (readonly [name: string, value: string])[];
  hash: string;
}

/** The names and values that the parameters of a page may have, and the ids in it. */
export interface Known {
  parameters: Record<string, readonly string[]>;
  ids: readonly string[];
}

/** What all junk holds, so that it is noticed wherever it comes back. */
export const mark = 'zzqx';

/** Text that means harm somewhere: markup, addresses of scripts, broken escapes, names of what every object has. */
const harmful = fc.constantFrom(
  `<script>${mark}</script>`,
  `"><img src=x onerror=${mark}>`,
  `'-${mark}-'`,
  `javascript:${mark}`,
  `//${mark}.invalid/`,
  `https://${mark}.invalid/x.js`,
  `data:text/html,${mark}`,
  '__proto__',
  'constructor',
  'toString',
  '%',
  '%E0%A4%A',
  '%00',
  '../../..',
  `\${${mark}}`,
  `{{${mark}}}`,
  mark.repeat(600)
);

const junk = fc.oneof(
  harmful,
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text + mark),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => mark + text)
);

/** Junk as it may stand in a query: escaped as it should be, or as it is. What would end the query or the parameter is escaped in any case. */
const written = fc.tuple(junk, fc.boolean()).map(([text, isEscaped]) => {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd'); // half a character has no place in an address
  return isEscaped ? encodeURIComponent(whole) : whole.replace(/[&#\s]/g, encodeURIComponent);
});

/** A value with some of its letters escaped, which means the same. */
function escapeSome(text: string, which: readonly boolean[]): string {
  return text.replace(/./g, (letter, index: number) => (which[index % which.length] ? `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}` : letter));
}

const pattern = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });

/** A meaning: some of the known parameters, each with a value of its own, and now and then a record. */
export function meanings({ parameters, ids }: Known): fc.Arbitrary<Meaning> {
  const pairs = Object.entries(parameters).map(([name, values]) =>
    fc.option(
      fc.constantFrom(...values).map((value) => [name, value] as const),
      { freq: 2 }
    )
  );
  return fc.record({
    query: fc.tuple(...pairs).map((chosen) => chosen.filter((pair) => pair !== null)),
    hash: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.constantFrom(...ids))
  });
}

/** The plainest address of a meaning: its query and hash. */
export function plainAddress({ query, hash }: Meaning): string {
  return `?${query.map(([name, value]) => `${name}=${value}`).join('&')}${hash && `#${hash}`}`;
}

/** What hosts add to a hash, and what names no record at all. */
const hashEnds = fc.constantFrom('', '', '?secret=AbCdEfGhIj', '#?secret=AbCdEfGhIj', '&amp=1');
const emptyHashes = fc.oneof(
  fc.constantFrom('', '#', '#amp=1', '#?secret=AbCdEfGhIj', '#%', '#%E0%A4%A', `#${mark.repeat(60)}`),
  junk.map((text) => `#<${text}`)
);

/**
 * An address that means the same as the plain one: its parameters in another order, some letters escaped, each said again with other values
 * behind the first, and junk between them; parameters that the meaning leaves out have values that there are not.
 */
export function disguises(meaning: Meaning, { parameters }: Known): fc.Arbitrary<string> {
  const asked = meaning.query.map(([name, value]) =>
    fc.tuple(pattern, written).map(([which, more]) => [`${name}=${escapeSome(value, which)}`, `${name}=${more}`])
  );
  const leftOut = Object.keys(parameters).filter((name) => !meaning.query.some(([own]) => own === name));
  const unknown = leftOut.map((name) => written.map((value) => [`${name}=${value}`]));
  const others = fc.array(
    fc.tuple(written, written).map(([name, value]) => [`${mark}${name.replaceAll('=', '')}=${value}`]),
    { maxLength: 3 }
  );
  const hash = meaning.hash ? fc.tuple(pattern, hashEnds).map(([which, end]) => `#${escapeSome(meaning.hash, which)}${end}`) : emptyHashes;
  return fc.tuple(fc.tuple(...asked), fc.tuple(...unknown), others, hash, fc.integer({ min: 0, max: 1000 })).map(([said, wrong, more, end, turn]) => {
    const groups = [...said, ...wrong, ...more];
    const first = groups.length ? turn % groups.length : 0;
    return `?${[...groups.slice(first), ...groups.slice(0, first)].flat().join('&')}${end}`;
  });
}
