import { getContext } from 'svelte';
import { homesOf, placesOf, type Paged } from '../model/pages.ts';
import { newestFirst } from '../model/changes.ts';
import { need } from '../model/records.ts';
import type { GivenDate } from '../model/span.ts';
import type { Talks } from '../model/talks.ts';
import type { Change, Figure } from '../schema/records.ts';
import type { WordKind } from '../schema/words.ts';
import { dateInWords, type DateStyle } from './dateInWords.ts';
import type { Language, Values } from './language.ts';

/** A record whose words may name its values. */
interface Worded {
  id: string;
  values?: Record<string, number | string>;
}

/** How much of something there is: a number where both ends are equal. */
interface Range {
  from: number;
  to: number;
  /** Whether one number is a rounded one. */
  isAbout?: boolean;
  /** Whether the highest is itself only a lower bound. */
  atLeast?: boolean;
}

/** The talks as told in one language: what the parts of the page that are only ever printed at build time work with. */
export interface Localized {
  talks: Talks;
  language: Language;
  say: Language['say'];
  /** A record's words; throws where there are none. */
  text: (kind: WordKind, record: Worded, field: string) => string;
  /** A record's words, or nothing where it has none of that field. */
  textIfAny: (kind: WordKind, record: Worded, field: string) => string | undefined;
  /** The name of a party, claimant, topic or unit; an outlet's own name where no language has another. */
  name: (kind: 'parties' | 'claimants' | 'topics' | 'lanes' | 'passages' | 'parts', id: string) => string;
  outletName: (id: string) => string;
  span: (edtf: string) => GivenDate;
  /** A date in words: "2 April", "Night to 1 April", "About 3 April", "From 22 March on", "April 1971". */
  date: (edtf: string, style?: DateStyle) => string;
  /** A figure in words, without its unit: "at least 1,000", "337–500". */
  amount: (figure: Pick<Figure, 'value' | 'from' | 'to' | 'bound'>) => string;
  /** A range in words, as one number where it is one: "337–500", "about 500", "1,000–1,200 or more". */
  range: (range: Range) => string;
  /** The noun of a unit in the form that its figure needs. */
  unit: (unit: string, n: number) => string;
  /** The address of a record that stands in a section: on this page, or, from an embed of another section, on the full page. */
  link: (section: string, id: string) => string;
  /** The address of the page on which a record is told in full, with all that it is known from. */
  page: (id: string) => string;
  /** Numbers the reports that a page names, where it has numbered notes. */
  noteOf?: ((report: string) => number) | undefined;
  /** Whether what is told goes on paper, with numbered notes: nothing is folded there. */
  isForPaper: boolean;
  /** The record on whose page a record is told: itself, or the one that it is a part of. */
  home: (id: string) => Paged;
  /** The corrections of a record and of its parts, the newest first. */
  corrections: (id: string) => Change[];
  /** Where links that leave this page open: in a window of their own, where it may be framed. */
  target: '_blank' | undefined;
  /** The same for an address that may lead to a place on this page. */
  targetOf: (address: string) => '_blank' | undefined;
}

const key = Symbol('localized');

/** The context entry that hands `Localized` down to everything that is printed. */
export function localizedContext(localized: Localized): [symbol, Localized] {
  return [key, localized];
}

/** The talks in the language that is being printed. For parts that are rendered at build time only. */
export function getLocalized(): Localized {
  return getContext<Localized>(key);
}

/** What the talks are told from, and where the links of a page lead. */
interface Ground {
  talks: Talks;
  language: Language;
  resolve: (values: Record<string, number | string>) => Values;
  span: (edtf: string) => GivenDate;
  link: Localized['link'];
  /** The folder of all record pages, as an address from this page. */
  records?: string;
  target?: Localized['target'];
  noteOf?: Localized['noteOf'];
}

function rangeInWords({ say }: Language, { from, to, isAbout, atLeast }: Range): string {
  if (from === to) return say(`figure.${atLeast ? 'least' : isAbout ? 'about' : 'exactly'}`, { n: to });
  return say(atLeast ? 'figure.rangeOpen' : 'figure.range', { from, to });
}

function amountInWords(language: Language, { value, from = 0, to = 0, bound }: Pick<Figure, 'value' | 'from' | 'to' | 'bound'>): string {
  return value === undefined ? rangeInWords(language, { from, to }) : language.say(`figure.${bound}`, { n: value });
}

/** The place of a record's words: `outcomes.outcome-prisoners.title`; the card and the article stand alone, and have no id in it. */
function pathOf(kind: WordKind, id: string, field: string): string {
  return [kind, kind === 'card' || kind === 'article' ? '' : id, field].filter(Boolean).join('.');
}

/** Tells the talks in one language. */
export function createLocalized({ talks, language, resolve, span, link, records = 'record/', target, noteOf }: Ground): Localized {
  const { say, has } = language;
  const homes = homesOf(talks);
  const places = placesOf(talks);
  const changes = newestFirst(talks.dataset.changes, span);
  const text: Localized['text'] = (kind, record, field) => say(pathOf(kind, record.id, field), resolve(record.values ?? {}));
  return {
    talks,
    language,
    say,
    link,
    page: (id) => records + need(places, id),
    home: (id) => need(homes, id),
    corrections: (id) => changes.filter(({ record }) => record === id || homes.get(record)?.record.id === id),
    target,
    targetOf: (address) => (address.startsWith('#') ? undefined : target),
    noteOf,
    isForPaper: noteOf !== undefined,
    span,
    text,
    textIfAny: (kind, record, field) => (has(pathOf(kind, record.id, field)) ? text(kind, record, field) : undefined),
    name: (kind, id) => say(pathOf(kind, id, 'name')),
    outletName: (id) => (has(`outlets.${id}.name`) ? say(`outlets.${id}.name`) : talks.outlet(id).name),
    date: (edtf, style) => dateInWords(language, span(edtf), style),
    amount: (figure) => amountInWords(language, figure),
    range: (range) => rangeInWords(language, range),
    unit: (unit, n) => say(`units.${unit}.name`, { n })
  };
}
