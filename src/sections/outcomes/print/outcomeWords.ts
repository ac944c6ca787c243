import type { Localized } from '../../../i18n/localized.ts';
import { leadingFigure } from '../../../model/leadingFigure.ts';
import { comparable, isSameValue, readingsApart, spread } from '../../../model/spread.ts';
import { directionInWords, nameClaimants } from '../../../provenance/tellSources.ts';
import type { Figure, Outcome } from '../../../schema/records.ts';

/** How many other counts are named one by one. */
const mostCounts = 3;

/** An outcome's figures in short, in words. */
interface FiguresInShort {
  /** The main figure and what it counts; `''` without one. */
  figure: string;
  caption: string;
  /** The main figure in each side's reading, with who gives it, where these differ; or else what else is given; `''` without either. */
  others: string;
}

/** A figure with its direction and its claimants: "1,000 each way (Northland)". */
function tellReading(localized: Localized, figure: Figure): string {
  const words = [localized.amount(figure), figure.toward && directionInWords(localized, figure.toward)].filter(Boolean).join(' ');
  return localized.say('outcomes.reading', { figure: words, claimants: nameClaimants(localized, figure.claimedBy) });
}

/** Other counts in words: each if these are few, or else from the lowest to the highest. */
function tellOthers(localized: Localized, figures: readonly Figure[]): string {
  const counts = [...new Set(figures.map((figure) => localized.amount(figure)))];
  if (counts.length === 0) return '';
  const told = counts.length > mostCounts ? localized.range(spread(figures)) : counts.join(localized.say('list.semicolon'));
  return localized.say('outcomes.others', { counts: told });
}

/** The figures of an outcome in short, as its card and its picture tell them. */
export function tellInShort(localized: Localized, outcome: Outcome): FiguresInShort {
  const compared = comparable(outcome.figures, outcome.lead);
  const leading = leadingFigure(localized.talks, compared);
  if (!leading) return { figure: '', caption: '', others: '' };
  const apart = readingsApart(compared).map((figure) => tellReading(localized, figure));
  return {
    figure: localized.range(spread([leading])),
    caption: localized.textIfAny('outcomes', outcome, 'caption') ?? '',
    others:
      apart.join(localized.say('list.semicolon')) ||
      tellOthers(
        localized,
        compared.filter((figure) => !isSameValue(figure, leading))
      )
  };
}
