import type { Measure } from '../model/measures.ts';
import { facetKeys, facets, perFacet, type FacetKey, type RecordFacets } from './facets.ts';
import type { PageRecord } from './pageRecord.ts';
import { defaultSelection, type Edition, type Selection } from './query.ts';

/** Whether a record answers what one facet asks. It does where nothing is asked, and where the facet does not apply to it. */
function answers(record: RecordFacets, key: FacetKey, value: string | null): boolean {
  const values = record[facets[key].list];
  return value === null || values === undefined || values.includes(value);
}

/**
 * The one selection that all sections share. Made once per page or embed and handed down, so that prerendering,
 * tests and two embeds never share it. `onchange` hears of every change that a reader makes (not of `read`).
 */
export class Lens {
  selection: Selection = $state(defaultSelection());

  /** Every record of the page that takes part in it: more, once a section is opened. */
  records: readonly PageRecord[] = $state.raw([]);

  /** The facets that narrow something, in the order of the bar. */
  active: FacetKey[] = $derived(facetKeys.filter((key) => this.selection[key] !== null));

  constructor(private readonly onchange: (selection: Selection) => void = () => undefined) {}

  /** Takes over a selection from outside: the URL, at the start and on back and forward. */
  read(selection: Selection): void {
    this.selection = selection;
  }

  choose(key: FacetKey, value: string | null): void {
    if (this.selection[key] === value) return;
    this.selection = { ...this.selection, [key]: value };
    this.onchange(this.selection);
  }

  /** Chooses a value, or lets go of it where it is the chosen one. */
  toggle(key: FacetKey, value: string): void {
    this.choose(key, this.selection[key] === value ? null : value);
  }

  measure(measure: Measure): void {
    this.selection = { ...this.selection, measure };
    this.onchange(this.selection);
  }

  /** Turns the page to one of its two editions. */
  turn(asof: Edition): void {
    if (this.selection.asof === asof) return;
    this.selection = { ...this.selection, asof };
    this.onchange(this.selection);
  }

  /** The records that could answer what is asked: those to which every facet applies by which something is chosen. */
  get concerned(): PageRecord[] {
    return this.records.filter((record) => this.holds(record) && this.active.every((key) => record[facets[key].list] !== undefined));
  }

  /** Whether a record is on the page at all: in the article's edition nothing later is. */
  holds({ isLater = false }: RecordFacets): boolean {
    return !isLater || this.selection.asof === 'now';
  }

  clear(): void {
    this.selection = { ...this.selection, ...perFacet(() => null) };
    this.onchange(this.selection);
  }

  /** Whether a record is part of what is asked for, by all facets or by those named. */
  keeps(record: RecordFacets, keys: readonly FacetKey[] = facetKeys): boolean {
    return keys.every((key) => answers(record, key, this.selection[key]));
  }
}
