import { isAddress, isDate, isReference, isText, keyOf, parentOf, put, replacing, written, type Operator } from './operator.ts';
import type { Place } from './places.ts';
import { below, pick, type Random } from './random.ts';

const ofFacts = ({ tree }: Place): boolean => tree.sort === 'facts';
const isEntry = (place: Place): boolean => typeof keyOf(place) === 'number';

const deleted: Operator = {
  name: 'deleted',
  fits: () => true,
  corrupt: (root, place) => {
    put(root, place, undefined);
    return `no ${written(place.value, 60)}`;
  }
};

/** Values of other types than the one that stands in a place. */
function ofOtherType({ value }: Place, random: Random): unknown {
  const others: readonly unknown[] = [7, 'text', true, null, ['text'], { text: 'text' }, [7]];
  const typeOf = (one: unknown): string => (one === null ? 'null' : Array.isArray(one) ? 'list' : typeof one);
  return pick(
    others.filter((other) => typeOf(other) !== typeOf(value)),
    random
  );
}

function emptied({ value }: Place): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === 'object' && value !== null ? {} : '';
}

const duplicated: Operator = {
  name: 'duplicated',
  fits: isEntry,
  corrupt: (root, place) => {
    const list = parentOf(root, place) as unknown as unknown[];
    list.splice(Number(keyOf(place)) + 1, 0, structuredClone(place.value));
    return `${written(place.value, 60)} a second time`;
  }
};

/** Exchanges an entry with the next one, or a field with that of the next record. */
const swapped: Operator = {
  name: 'swapped with its neighbour',
  fits: () => true,
  corrupt: (root, place) => {
    const { trail, value } = place;
    const depth = isEntry(place) ? trail.length - 1 : trail.findLastIndex((key) => typeof key === 'number');
    const isOfKeys = depth < 0;
    const list = parentOf(root, { trail: isOfKeys ? trail : trail.slice(0, depth + 1) });
    const siblings = Object.keys(list);
    const index = siblings.indexOf(String(isOfKeys ? keyOf(place) : trail[depth]));
    const next = siblings[index + 1] ?? siblings[index - 1];
    if (next === undefined) return undefined;
    const neighbour = {
      trail: [...(isOfKeys ? trail.slice(0, -1) : trail.slice(0, depth)), isOfKeys ? next : Number(next), ...(isOfKeys ? [] : trail.slice(depth + 1))]
    };
    const [parent, key] = [parentOf(root, neighbour), keyOf(neighbour)];
    const other = (parent as Record<string | number, unknown> | undefined)?.[key];
    if (other === undefined || JSON.stringify(other) === JSON.stringify(value)) return undefined;
    put(root, place, other);
    put(root, neighbour, value);
    return `${written(value, 50)} ↔ ${written(other, 50)} of ${neighbour.trail.join('.')}`;
  }
};

const nowhere = replacing('pointing nowhere', isReference, ({ value }) => (value.startsWith('@') ? '@nobody-at-all' : 'nobody-at-all'));

const outOfRange = replacing(
  'out of range',
  (place) =>
    ofFacts(place) &&
    (typeof place.value === 'number' || isDate(place) || /^\d\d:\d\d$/.test(String(place.value)) || /^[+-]\d\d:\d\d$/.test(String(place.value))),
  (place, random) => {
    const { value } = place;
    if (typeof value === 'number') return pick([-Math.max(1, value), 1e308, 1e12, -0.5], random);
    if (isDate(place)) return pick([place.value.replaceAll(/(?<!\d)\d(?=\d{3})/g, '0'), place.value.replaceAll(/(?<!\d)\d{4}/g, '2099')], random);
    return String(value).replace(/\d\d:\d\d/, pick(['25:10', '24:00', '22:61'], random));
  }
);

const noDate = replacing('a date that is none', isDate, ({ value }, random) =>
  pick(['June', '2.6.2025', value.replace(/^\d{4}.*/, (date) => `${date.slice(0, 4)}-02-30`), `${value.slice(0, 4)}-13`, `${value}/`, `../${value}`], random)
);

/** Puts a day after what it cannot be after, or the end of an interval before its beginning. */
const outOfOrder = replacing('dates out of order', isDate, ({ value, field }) => {
  const [start, end] = value.split('/');
  if (start !== undefined && end !== undefined && end !== '..') return `${end}/${start}`;
  const years = /^\d{4}/.exec(value)?.[0];
  return years === undefined ? undefined : value.replace(years, String(Number(years) + (field === 'handedOver' ? 1 : 2)));
});

/** A text with two letters that stand together exchanged, or one left out. */
function misspell(text: string, random: Random): string | undefined {
  const at = [...text.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  if (!at.length) return undefined;
  const index = pick(at, random);
  return random() < 0.5 ? text.slice(0, index) + text.slice(index + 1) : `${text.slice(0, index)}${text[index + 1]}${text[index]}${text.slice(index + 2)}`;
}

const misspelt = replacing('misspelt', isText, ({ value }, random) => misspell(value, random));

const misspeltKey: Operator = {
  name: 'a misspelt key',
  fits: (place) => typeof keyOf(place) === 'string',
  corrupt: (root, place, random) => {
    const [parent, key] = [parentOf(root, place), String(keyOf(place))];
    const wrong = misspell(key, random) ?? `${key}x`;
    if (wrong in parent) return undefined;
    put(root, place, undefined);
    parent[wrong] = place.value;
    return `${key} → ${wrong}`;
  }
};

/** Puts a mark somewhere into a text, but into no name between braces. */
function insert(text: string, mark: string, random: Random): string | undefined {
  const inside = [...text.matchAll(/\{[^{}]*\}?|\{/g)].map(({ 0: { length }, index }) => [index, index + length] as const);
  const free = Array.from({ length: text.length + 1 }, (_, index) => index).filter((at) => !inside.some(([from, to]) => at > from && at < to));
  const at = pick(free, random);
  return text.slice(0, at) + mark + text.slice(at);
}

const marked = (name: string, marks: readonly string[]): Operator => replacing(name, isText, ({ value }, random) => insert(value, pick(marks, random), random));

const bidi = marked('a control of direction', ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u200E', '\u061C']);
const unseen = marked('a character without width', ['\u200B', '\u2060', '\uFEFF', '\u2063', '\u0000', '\u0007', '\u180E']);
const markup = marked('markup', ['<b>', '</b>', '<script>alert(1)</script>', '&amp;', '&#8203;', '<img src=x onerror=alert(1)>', '<!--']);

const lookalikes: readonly (readonly [string, string])[] = [
  ...'aceiopxyABEHKMOPTX'.split('').map((letter, index) => [letter, 'асеіорхуАВЕНКМОРТХ'.charAt(index)] as const),
  ['o', 'ο'],
  ['v', 'ν']
];

const homoglyph = replacing('a letter of another script', isText, ({ value }, random) => {
  const pairs = lookalikes.flatMap(([latin, other]) => [[latin, other] as const, [other, latin] as const]);
  const at = [...value.matchAll(/\p{L}/gu)].flatMap(({ 0: letter, index }) => pairs.filter(([own]) => own === letter).map(([, other]) => ({ index, other })));
  const open = at.filter(({ index }) => !/\{[^{}]*$/.test(value.slice(0, index)));
  if (!open.length) return undefined;
  const { index, other } = open[below(open.length, random)]!;
  return value.slice(0, index) + other + value.slice(index + 1);
});

const address = replacing('an address that leads elsewhere', isAddress, ({ value }, random) => {
  const rest = value.replace(/^[a-z]+:\/*/, '');
  const wrong = ['javascript:alert(1)', 'data:text/html,x', `https:${rest}`, `https://${rest.replace('/', '/a b')} `, `https://user:secret@${rest}`];
  return pick([...wrong, 'https://localhost/x', 'https://127.0.0.1/x', 'file:///etc/passwd', `//${rest}`, `http://${rest}`], random);
});

/** Ways to break a value of any file. */
export const valueOperators: readonly Operator[] = [
  ...[deleted, replacing('of the wrong type', () => true, ofOtherType), replacing('empty', () => true, emptied), duplicated, swapped],
  ...[nowhere, outOfRange, noDate, outOfOrder, misspelt, misspeltKey, bidi, unseen, markup, homoglyph, address]
];
