import { measures, type Measure } from '../model/measures.ts';
import { themeForm } from '../ui/theme.ts';
import { facetKeys, perFacet, type FacetKey } from './facets.ts';

/** The two editions of the page: with everything known since, and as the article alone told it. The first is the default. */
export const editions = ['now', 'article'] as const;
export type Edition = (typeof editions)[number];

/** The orders of the table of demands: its own, by name or by standing, with a minus sign from the last to the first. The first is the default. */
export const sorts = ['page', 'name', '-name', 'standing', '-standing'] as const;
export type Sort = (typeof sorts)[number];

/** The state of the page that its URL holds. Each facet has one id or `null`. */
export interface Selection extends Record<FacetKey, string | null> {
  measure: Measure;
  sort: Sort;
  asof: Edition;
}

/** The ids that the page knows for each facet. */
export type Vocabulary = Record<FacetKey, ReadonlySet<string>>;

/** The names of all parameters of the lens in the address. */
export const lensParameters: readonly (keyof Selection)[] = [...facetKeys, 'measure', 'sort', 'asof'];

/** The selection that a query asks for; an unknown or malformed parameter counts as missing. Never throws. */
export function selectionOf(search: string, vocabulary: Vocabulary): Selection {
  const query = new URLSearchParams(search);
  const choiceOf = <T extends string>(key: string, choices: readonly [T, ...T[]]): T => choices.find((choice) => choice === query.get(key)) ?? choices[0];
  return {
    ...perFacet((key) => {
      const id = query.get(key);
      return id !== null && vocabulary[key].has(id) ? id : null;
    }),
    measure: choiceOf('measure', measures),
    sort: choiceOf('sort', sorts),
    asof: choiceOf('asof', editions)
  };
}

/** The selection of an address without parameters. */
export function defaultSelection(): Selection {
  return selectionOf(
    '',
    perFacet(() => new Set())
  );
}

/** The parameters of an embed besides those of the lens, with the form of a valid value. */
const embedParameters = { theme: themeForm, accent: /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i } as const;

/** A query with those of the named parameters whose values are well-formed, or `''`. */
function pick(search: string, patterns: readonly (readonly [key: string, pattern: RegExp])[]): string {
  const asked = new URLSearchParams(search);
  const query = new URLSearchParams(patterns.flatMap(([key, pattern]) => (pattern.test(asked.get(key) ?? '') ? [[key, asked.get(key) ?? '']] : [])));
  const text = query.toString();
  return text && `?${text}`;
}

const lensPatterns = lensParameters.map((key) => [key, /^[a-z0-9.-]{1,80}$/] as const);

/** The part of a query that selects something: every lens parameter with a value in the form of an id. For pages that do not know which ids exist. */
export function lensQuery(search: string): string {
  return pick(search, lensPatterns);
}

/** `lensQuery` with the colours of an embed: the part of this page's query that a link to another page of the site passes on. */
export function retainedQuery(search: string): string {
  return pick(search, [...lensPatterns, ...Object.entries(embedParameters)]);
}

/** The query for a selection, `''` for the default one. Keeps the parameters of an embed (`theme`, `accent`) in `search` and no others. */
export function queryOf(selection: Selection, search = ''): string {
  const query = new URLSearchParams();
  if (selection.asof !== editions[0]) query.set('asof', selection.asof);
  for (const key of facetKeys) if (selection[key] !== null) query.set(key, selection[key]);
  if (selection.measure !== measures[0]) query.set('measure', selection.measure);
  if (selection.sort !== sorts[0]) query.set('sort', selection.sort);
  const asked = new URLSearchParams(search);
  for (const [key, pattern] of Object.entries(embedParameters)) {
    const value = asked.get(key);
    if (value !== null && pattern.test(value)) query.set(key, value);
  }
  const text = query.toString();
  return text && `?${text}`;
}
