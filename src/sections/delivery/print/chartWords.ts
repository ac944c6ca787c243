import type { DrawnPromise } from '../../../charts/drawDelivery.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Localized } from '../../../i18n/localized.ts';
import { isUnknown } from '../../../model/delivered.ts';
import type { DeliveryGroup } from '../../../model/deliveryGroups.ts';
import { day, type Span } from '../../../model/span.ts';
import type { Spread } from '../../../model/spread.ts';
import { directionInWords } from '../../../provenance/tellSources.ts';

/** What a chart of running totals may contain, by its name among the words of the key. */
export type ChartMark = 'promised' | 'stated' | 'unsure' | 'apart' | 'unknown' | 'least';

/**
 * The marks that a group's charts contain, in the order of their key. `isRunning` says whether one chart shows all handovers in one line:
 * those under no promise are then part of the line.
 */
export function chartMarksOf({ accounts, handovers, apart }: DeliveryGroup, isRunning: boolean): ChartMark[] {
  const known = handovers.filter((delivery) => !isUnknown(delivery));
  const has: Record<ChartMark, boolean> = {
    promised: accounts.length > 0,
    stated: known.some(({ basis }) => basis === 'stated'),
    unsure: known.some(({ basis }) => basis === 'disputed' || basis === 'inferred'),
    apart: apart.length > 0,
    unknown: known.length < handovers.length,
    // A total is only a lower bound where a handover that is counted has no number.
    least: (isRunning ? handovers : accounts.flatMap(({ counted }) => counted)).some(isUnknown)
  };
  return (Object.keys(has) as ChartMark[]).filter((mark) => has[mark]);
}

/** The longest time of which a chart names days, in milliseconds. */
const longestInDays = 100 * day;

/** How a chart names its dates: in a long time a month by its name, and January by its year; in a short one a day by day and month. */
export function tickNamesOf({ date }: Language, { start, end }: Pick<Span, 'start' | 'end'>): (time: number) => string {
  if (end - start <= longestInDays) return (time) => date(new Date(time), 'short');
  return (time) => date(new Date(time), new Date(time).getUTCMonth() ? 'monthOnly' : 'year');
}

/** A number for the end of a line, in digits and signs that are read from the left in every language; the words are in the text. */
export function rangeInDigits({ number }: Language, { from, to, atLeast }: Spread, isAbout = false): string {
  return `${isAbout ? '≈' : ''}${from === to ? '' : `${number(from)}–`}${number(to)}${atLeast ? '+' : ''}`;
}

/** What promises of these kinds were: "promised, offered". */
export function kindsInWords({ say }: Localized, { kinds }: Pick<DrawnPromise, 'kinds'>): string {
  return [...kinds].map((kind) => say(`delivery.promised.${kind}`)).join(say('list.comma'));
}

/** What a line of promises shows: to whom, where that is undisputed and one way, and what the promises were. */
export function promiseInWords(localized: Localized, promised: Pick<DrawnPromise, 'kinds' | 'toward'>): string {
  const direction = promised.toward ? [directionInWords(localized, promised.toward)] : [];
  return [...direction, kindsInWords(localized, promised)].join(localized.say('list.comma'));
}
