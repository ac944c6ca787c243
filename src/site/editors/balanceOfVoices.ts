import { rollup } from 'd3-array';
import { balanceOf } from '../../model/balance.ts';
import { createTalks } from '../../model/talks.ts';
import { allFigures, sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { LanguageWords } from '../dataset/languageWords.ts';
import { literalText } from '../dataset/parseMessages.ts';
import { matcherOf, type LanguageStyle } from './readStyle.ts';

function share(part: number, all: number): string {
  return `${part} (${Math.round((100 * part) / Math.max(1, all))} %)`;
}

function counted(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const sorted = [...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
  return sorted.map(([name, count]) => `${name} ${share(count, all)}`).join(', ');
}

/** Whose word the figures are: the parties that their claimants speak for. */
function byParty(dataset: Dataset): string {
  const partyOf = new Map(dataset.claimants.map(({ id, party }) => [id, party ?? 'none']));
  const voices = allFigures(dataset).map(({ claimedBy }) => [...new Set(claimedBy.map((id) => partyOf.get(id) ?? 'none'))].sort().join(' and '));
  return `Figures by the party whose word they are: ${counted(
    rollup(
      voices,
      ({ length }) => length,
      (voice) => voice || 'nobody'
    )
  )}.`;
}

/** Who owns the outlets that reports go back to. */
function byOwnership(dataset: Dataset): string {
  const { ownerships } = balanceOf(createTalks(dataset));
  return `Reports by who owns the outlet that they go back to: ${counted(new Map(ownerships.map(({ key, reports }) => [key, reports])))}.`;
}

/** Which side the account of an event names first, and which last, by the words of one language. */
function byPlace({ events, parties }: Dataset, { language, messages }: LanguageWords, style: LanguageStyle): string[] {
  const sides = sidesOf({ parties });
  const known = sides.map((side) => matcherOf(style.sides[side] ?? [], 'begins'));
  if (known.includes(undefined)) return [];
  const places = events.flatMap(({ id }) => {
    const text = ['statement', 'reason'].map((field) => literalText(messages.get(`events.${id}.${field}`) ?? '')).join(' ');
    const named = known.flatMap((names, side) => [...text.matchAll(new RegExp(names ?? '', 'giu'))].map(({ index }) => ({ side: sides[side] ?? '', index })));
    const inOrder = named.toSorted((a, b) => a.index - b.index);
    const [first, last] = [inOrder[0]?.side, inOrder.at(-1)?.side];
    return new Set(named.map(({ side }) => side)).size > 1 && first && last ? [{ first, last }] : [];
  });
  const count = (place: 'first' | 'last'): string =>
    counted(
      rollup(
        places,
        ({ length }) => length,
        (named) => named[place]
      )
    );
  return [`Accounts of events that name both sides, in ${language}: first ${count('first')}; last ${count('last')}.`];
}

/** What an editor weighs: whose word figures are, who owns the sources, which side is named first and which last. A line each. */
export function balanceOfVoices(dataset: Dataset, words: LanguageWords, style: LanguageStyle): string[] {
  return [byParty(dataset), byOwnership(dataset), ...byPlace(dataset, words, style)];
}
