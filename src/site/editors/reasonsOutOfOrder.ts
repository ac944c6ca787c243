import { sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { LanguageWords } from '../dataset/languageWords.ts';
import { literalText } from '../dataset/parseMessages.ts';
import type { Problem } from '../dataset/problem.ts';
import { isAttack } from './isAttack.ts';
import { matcherOf, type LanguageStyle } from './readStyle.ts';

/**
 * The reasons given for one side's attacks that begin with the other side, by their paths in the words of a language. The rule, which the
 * page states: why an attack was made is told by who made it, and the other side answers.
 *
 * @example `words/en.json › events.event-paint.reason: found the word of gullholm first, expected that of saltmere, whose attack it was`
 */
export function reasonsOutOfOrder(
  { events, parties }: Pick<Dataset, 'events' | 'parties'>,
  { file, messages }: LanguageWords,
  style: LanguageStyle
): Problem[] {
  const sides = sidesOf({ parties });
  const placeOf = (side: string, text: string): number => matcherOf(style.sides[side] ?? [], 'begins')?.exec(text)?.index ?? Infinity;
  return events.flatMap(({ id, lane, kind }) => {
    const path = `events.${id}.reason`;
    const reason = messages.get(path);
    if (!isAttack(kind) || !sides.includes(lane) || reason === undefined) return [];
    const text = literalText(reason);
    const early = sides.find((side) => side !== lane && placeOf(side, text) < placeOf(lane, text));
    return early === undefined
      ? []
      : [{ file, record: path, field: '', found: `the word of ${early} first`, expected: `that of ${lane}, whose attack it was` }];
  });
}
