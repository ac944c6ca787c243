import { capitalise } from '../../../../i18n/capitalise.ts';
import type { Localized } from '../../../../i18n/localized.ts';
import { createLedger, targetOf, undisputed, type Ledger } from '../../../../model/delivered.ts';
import { fulfilmentOf, deliveryGroupsOf, type Account } from '../../../../model/deliveryGroups.ts';
import { headingOf, totalInWords } from '../../../../provenance/tellSums.ts';

/** What was handed over in one direction toward a promise. */
interface Direction {
  /** The number in words; `''` where nobody gives a number. */
  words: string;
  /** The share of what was promised in this direction. */
  share?: number;
  /** Whether all readings of the promise name this direction, some, or none. */
  promised: 'by-all' | 'by-some' | 'by-none';
}

/** A promise with its fulfilment; directions are in the order of the sides. */
export interface PromisedRow {
  name: string;
  directions: Direction[];
  target: string;
  /** A note instead of all numbers, where they cannot be added up. */
  note?: string;
}

function directionOf(localized: Localized, { promise, counted }: Account, side: string, ledger: Ledger): Direction {
  const sum = ledger.sum(counted, side);
  const target = targetOf(promise, side);
  const promised = undisputed(promise, ledger.sides).includes(side) ? 'by-all' : target ? 'by-some' : 'by-none';
  if (!sum.added.length) return { words: '', promised };
  const words = totalInWords(localized, sum);
  return target ? { words, share: sum.to / target.to, promised } : { words, promised };
}

function rowOf(localized: Localized, account: Account, ledger: Ledger): PromisedRow {
  const { promise } = account;
  const round = localized.talks.dataset.rounds.find(({ id }) => id === promise.round);
  const [target] = ledger.sides.flatMap((side) => targetOf(promise, side) ?? []);
  const heading = capitalise(localized.language, headingOf(localized, promise.unit));
  const name = [heading, ...(round ? [localized.text('rounds', round, 'name')] : [])].join(localized.say('list.dot'));
  if (fulfilmentOf(account, ledger) === 'unknown') return { name, directions: [], target: '', note: localized.say('delivery.fulfilment.unknown') };
  const directions = ledger.sides.map((side) => directionOf(localized, account, side, ledger));
  return { name, directions, target: target ? localized.range(target) : '' };
}

/** Every promise of the dataset as a row. */
export function promisedRows(localized: Localized): PromisedRow[] {
  const ledger = createLedger(localized.talks.dataset);
  return deliveryGroupsOf(localized.talks.dataset, localized.span).flatMap((group) => group.accounts.map((account) => rowOf(localized, account, ledger)));
}
