import { capitalise } from '../../../i18n/capitalise.ts';
import type { Localized } from '../../../i18n/localized.ts';
import type { Flow } from '../../../model/deliveryGroups.ts';
import { directionInWords, nameShortly } from '../../../provenance/tellSources.ts';
import { headingOf, totalInWords } from '../../../provenance/tellSums.ts';
import type { Figure, RoundItem, TalksPromise } from '../../../schema/records.ts';

/** What a promise was about; what was only offered or asked for is said to be. */
export function namePromise(localized: Localized, { unit, kind }: TalksPromise): string {
  const { say } = localized;
  const what = capitalise(localized.language, headingOf(localized, unit));
  return kind === 'agreed' ? what : say('rounds.gist.kind', { what, kind: say(`delivery.promised.${kind}`) });
}

/** How much of how much was handed over in one direction; words differ where that promise is disputed. */
export function tellDelivered(localized: Localized, { sum, target, toward, readers }: Flow): string {
  const known = totalInWords(localized, sum);
  const counts = target ? localized.say(`rounds.gist.${readers.length ? 'ofDisputed' : 'of'}`, { known, target: localized.range(target) }) : known;
  return `${counts} ${directionInWords(localized, toward)}`;
}

/** How long a round took by one figure, with its claimants. */
export function tellLength(localized: Localized, figure: Figure): string {
  return localized.say('timeline.counted', { size: localized.amount(figure), counters: nameShortly(localized, figure.claimedBy) });
}

/** What the article says in a statement about a round; `undefined` where it says nothing of it. */
export function articleText(localized: Localized, item: RoundItem): string | undefined {
  if (!item.passages.length) return undefined;
  return localized.textIfAny('roundItems', item, 'article') ?? localized.text('roundItems', item, 'text');
}
