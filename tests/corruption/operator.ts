import type { Random } from './random.ts';
import { valueAt, type Key, type Place } from './places.ts';

/** One way to break a field. */
export interface Operator {
  name: string;
  /** Whether it can be done to a place. */
  fits: (place: Place) => boolean;
  /** Does it in a copy of the file, and says what was done; nothing where it would have changed nothing. */
  corrupt: (root: unknown, place: Place, random: Random) => string | undefined;
}

type Branch = Record<Key, unknown>;

/** What a place stands in: a record, a list. */
export function parentOf(root: unknown, { trail }: Pick<Place, 'trail'>): Branch {
  return valueAt(root, trail.slice(0, -1)) as Branch;
}

/** The last key on the way to a place. */
export function keyOf({ trail }: Pick<Place, 'trail'>): Key {
  return trail.at(-1) ?? '';
}

/** Puts a value in a place, or, where it is `undefined`, takes away what stands there. */
export function put(root: unknown, place: Pick<Place, 'trail'>, value: unknown): void {
  const [parent, key] = [parentOf(root, place), keyOf(place)];
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** A value as it stands in a file, or its beginning. */
export function written(value: unknown, letters: number): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, letters);
}

/** A place that holds a text. */
export type TextPlace = Place & { value: string };

/** Makes an operator that puts another value in the place of one: `undefined` says that it cannot. */
export function replacing<Fitting extends Place>(
  name: string,
  fits: (place: Place) => place is Fitting,
  replace: (place: Fitting, random: Random) => unknown
): Operator;
export function replacing(name: string, fits: (place: Place) => boolean, replace: (place: Place, random: Random) => unknown): Operator;
export function replacing(name: string, fits: (place: Place) => boolean, replace: (place: Place, random: Random) => unknown): Operator {
  return {
    name,
    fits,
    corrupt: (root, place, random) => {
      const value = replace(place, random);
      if (value === undefined || JSON.stringify(value) === JSON.stringify(place.value)) return undefined;
      put(root, place, value);
      return `${written(place.value, 60)} → ${written(value, 80)}`;
    }
  };
}

export function isText(place: Place): place is TextPlace {
  return typeof place.value === 'string';
}

/** Whether a text is one that words of a language say, or one of an editor. */
export function isOfWords({ tree }: Place): boolean {
  return tree.sort === 'words' || tree.sort === 'interface';
}

const dateFields = new Set(['date', 'published', 'checked', 'handedOver', 'window', 'focus', 'gistWindow']);

/** Whether a place holds a date. */
export function isDate(place: Place): place is TextPlace {
  if (!isText(place) || place.tree.sort !== 'facts') return false;
  return dateFields.has(place.field) || place.kind === 'article:about' || (place.kind.includes('values.{}') && /^\d{4}(-\d\d){0,2}$/.test(place.value));
}

/** Whether a place holds an address of a page. */
export function isAddress(place: Place): place is TextPlace {
  return isText(place) && place.tree.sort === 'facts' && /^(address|home|contact)$/.test(place.field);
}

/** Whether a place holds the id of something that stands elsewhere. */
export function isReference(place: Place): place is TextPlace {
  const isOther = isDate(place) || isAddress(place);
  return !isOther && isText(place) && place.tree.sort === 'facts' && (place.value.startsWith('@') || referenceFields.has(place.field));
}

const referenceFields = new Set([
  ...['topic', 'topics', 'side', 'sides', 'lane', 'outlet', 'carries', 'passages', 'reports', 'announcements', 'claimedBy', 'party', 'findings', 'about'],
  ...['part', 'section', 'passage', 'events', 'order', 'record', 'round', 'promise', 'parts', 'excludes', 'magnitude', 'compared', 'uncountedBy', 'lead'],
  ...['clauses', 'differing', 'fullTexts', 'toward', 'unit', 'measures']
]);
