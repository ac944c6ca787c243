import type { Measure } from '../model/measures.ts';
import { facetKeys, facets, perFacet, type FacetKey, type RecordFacets } from './facets.ts';
import type { PageRecord } from './pageRecord.ts';
import { holds, keeps } from './keeps.ts';
import { defaultSelection, type Edition, type Selection, type Sort } from './query.ts';

/**
 * The one selection that all sections share. Made once per page or embed and passed down, so that prerendering, tests and two embeds never
 * share it. `onchange` is called with every change by the reader (not by `read`).
 */
export class Lens {
  selection: Selection = $state(defaultSelection());

  /** Every record of the page that takes part in the lens; a section that opens adds its own. */
  records: readonly PageRecord[] = $state.raw([]);

  /** The facets by which something is chosen, in the order of the bar. */
  active: FacetKey[] = $derived(facetKeys.filter((key) => this.selection[key] !== null));

  constructor(private readonly onchange: (selection: Selection) => void = () => undefined) {}

  /** Takes over the selection of the URL, at the start and on back and forward. */
  read(selection: Selection): void {
    this.selection = selection;
  }

  /** Changes a part of the selection, on the reader's behalf. */
  private change(part: Partial<Selection>): void {
    this.selection = { ...this.selection, ...part };
    this.onchange(this.selection);
  }

  choose(key: FacetKey, value: string | null): void {
    if (this.selection[key] !== value) this.change({ [key]: value });
  }

  /** Chooses a value, or no value where it is the chosen one. */
  toggle(key: FacetKey, value: string): void {
    this.choose(key, this.selection[key] === value ? null : value);
  }

  measure(measure: Measure): void {
    this.change({ measure });
  }

  sort(sort: Sort): void {
    this.change({ sort });
  }

  /** Switches to one of the page's two editions. */
  turn(asof: Edition): void {
    if (this.selection.asof !== asof) this.change({ asof });
  }

  /** The records to which every facet with a choice applies, in this edition. */
  get concerned(): PageRecord[] {
    return this.records.filter((record) => this.holds(record) && this.active.every((key) => record[facets[key].list] !== undefined));
  }

  /** Whether the chosen edition of the page has a record: the article's has none that is known from later reports alone. */
  holds(record: RecordFacets): boolean {
    return holds(this.selection, record);
  }

  clear(): void {
    this.change(perFacet(() => null));
  }

  /** Whether a record matches the selection, by all facets or by those in `keys`. */
  keeps(record: RecordFacets, keys: readonly FacetKey[] = facetKeys): boolean {
    return keeps(this.selection, record, keys);
  }
}
