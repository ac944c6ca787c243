import { dateInWords } from '../../../i18n/dateInWords.ts';
import type { Localized } from '../../../i18n/localized.ts';
import { tellDate } from '../../../i18n/tellDate.ts';
import { isUnknown, readingsOf, undisputed, type Ledger, type Sum } from '../../../model/delivered.ts';
import { flowsOf, type Account, type DeliveryGroup, type Flow } from '../../../model/deliveryGroups.ts';
import { byId, need } from '../../../model/records.ts';
import { directionInWords, nameClaimants } from '../../../provenance/tellSources.ts';
import { flowsInWords, headingOf, totalInWords } from '../../../provenance/tellSums.ts';
import type { Delivery, TalksPromise } from '../../../schema/records.ts';

/** The counts of the two sides in words; `undefined` where they are the same. */
export function countsInWords(localized: Localized, { bySide }: Sum): string | undefined {
  const counts = [...bySide].map(([side, range]) => `${localized.range(range)} ${localized.say(`parties.${side}.count`)}`);
  const [first, second] = [...bySide.values()];
  return first?.from === second?.from && first?.to === second?.to ? undefined : counts.join(localized.say('list.comma'));
}

/** Whether a handover counts toward a promise, in words; `undefined` where that is stated. */
function basisInWords(localized: Localized, { basis }: Delivery): string | undefined {
  return basis === 'stated' ? undefined : localized.say(`delivery.basis.${basis}`);
}

/** From when to when some handovers took place, which are in time order: "9 June to 26 June"; `''` for none. */
export function datesInWords({ language, span }: Localized, handovers: readonly Delivery[]): string {
  const [from, to] = [handovers[0], handovers.at(-1)].map((handover) => handover && span(handover.date));
  return from && to ? dateInWords(language, { ...to, start: from.start, first: from.first }) : '';
}

/** When a promise was made, and of which kind it is; agreed in part where its readings differ on who hands over, since both sides did not announce the same. */
export function tellMade(localized: Localized, promise: TalksPromise, { sides }: Pick<Ledger, 'sides'>): string {
  const { say, talks } = localized;
  const round = need(byId(talks.dataset.rounds), promise.round);
  const isPartly = promise.kind === 'agreed' && readingsOf(promise).length > 0 && undisputed(promise, sides).length < sides.length;
  return say('delivery.made', {
    kind: say(isPartly ? 'status.partly' : `delivery.kind.${promise.kind}`),
    round: localized.text('rounds', round, 'name'),
    date: tellDate(localized, round.date)
  });
}

/** One direction of a promise: how much of how much, by whose count where the sides differ, in whose reading where not all name it, and whether all of it counts. */
export function tellFlow(localized: Localized, { promise, counted }: Account, { toward, sum, target, readers }: Flow): string {
  const { say } = localized;
  const known = totalInWords(localized, sum);
  const of = target && say(`delivery.gist.${promise.kind}`, { known, target: localized.range(target) });
  const notes = [
    countsInWords(localized, sum),
    readers.length && say('delivery.gist.read', { readers: nameClaimants(localized, readers) }),
    ...(['disputed', 'inferred'] as const).map((basis) => counted.some((delivery) => delivery.basis === basis) && say(`delivery.gist.${basis}`))
  ].filter(Boolean);
  return [`${of || known} ${directionInWords(localized, toward)}`, ...notes].join(say('list.semicolon'));
}

/** What all handovers of a unit come to by their published numbers, and how many have none. */
export function tellAll(localized: Localized, { unit, handovers }: DeliveryGroup, ledger: Ledger): string {
  const { say } = localized;
  const counts = flowsOf(handovers, ledger).map(({ sum, toward }) => `${totalInWords(localized, sum)} ${directionInWords(localized, toward)}`);
  const known = counts.join(say('list.comma')) || say('delivery.none');
  return say('delivery.gist.sum', { what: headingOf(localized, unit), known, all: handovers.length, unknown: handovers.filter(isUnknown).length });
}

/** One handover in short: how many went where, and whether it counts toward its promise where that is not stated. */
export function tellOne(localized: Localized, delivery: Delivery, ledger: Ledger): string {
  const sizes = flowsInWords(localized, flowsOf([delivery], ledger)) || localized.say('delivery.table.unknown');
  return [sizes, basisInWords(localized, delivery)].filter(Boolean).join(localized.say('list.comma'));
}

/** The round whose promise a handover is counted toward, and how sure that is. */
export function towardWhat(localized: Localized, delivery: Delivery): string {
  const { promises, rounds } = localized.talks.dataset;
  const promise = promises.find(({ id }) => id === delivery.promise);
  const round = promise && localized.text('rounds', need(byId(rounds), promise.round), 'name');
  return [round, basisInWords(localized, delivery)].filter(Boolean).join(localized.say('list.comma'));
}
