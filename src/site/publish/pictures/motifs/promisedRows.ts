import { say } from '../../../../i18n/t.ts';
import type { Told } from '../../../../i18n/localized.ts';
import { acrossSides, createLedger, targetOf, undisputed, type Ledger } from '../../../../model/delivered.ts';
import { keptOf, mattersOf, type Account } from '../../../../model/matters.ts';
import { headingOf, rangeInWords, targetInWords } from '../../../../provenance/tellSums.ts';

/** What was handed over one way toward a promise. */
interface Way {
  /** How many, in words; nothing where nobody gives a number. */
  words: string;
  /** Which share of what was promised this way. */
  share?: number;
  /** Whether all readings of the promise name this way, some, or none. */
  promised: 'by-all' | 'by-some' | 'by-none';
}

/** A promise with what came of it, its ways in the order of the sides. */
export interface PromisedRow {
  name: string;
  ways: Way[];
  /** How many were to be handed over. */
  target: string;
  /** Stands for all numbers where they cannot be added up. */
  note?: string;
}

function wayTo(told: Told, { promise, counted }: Account, side: string, ledger: Ledger): Way {
  const sum = ledger.sum(counted, side);
  const target = targetOf(promise, side);
  const promised = undisputed(promise, ledger.sides).includes(side) ? 'by-all' : target ? 'by-some' : 'by-none';
  if (!sum.added.length) return { words: '', promised };
  const words = rangeInWords(told, acrossSides(sum), sum.isAbout);
  return target ? { words, share: sum.to / target.to, promised } : { words, promised };
}

function capitalise(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function rowOf(told: Told, account: Account, ledger: Ledger): PromisedRow {
  const { promise } = account;
  const round = told.talks.dataset.rounds.find(({ id }) => id === promise.round);
  const [target] = ledger.sides.flatMap((side) => targetOf(promise, side) ?? []);
  const heading = capitalise(headingOf(told, promise.unit), told.language.locale);
  const name = [heading, ...(round ? [told.tell('rounds', round, 'name')] : [])].join(say('list.dot'));
  if (keptOf(account, ledger) === 'unknown') return { name, ways: [], target: '', note: say('delivery.kept.unknown') };
  const ways = ledger.sides.map((side) => wayTo(told, account, side, ledger));
  return { name, ways, target: target ? targetInWords(told, target) : '' };
}

/** Each promise of the talks as a row. */
export function promisedRows(told: Told): PromisedRow[] {
  const ledger = createLedger(told.talks.dataset);
  return mattersOf(told.talks.dataset, told.span).flatMap((matter) => matter.accounts.map((account) => rowOf(told, account, ledger)));
}
