import { sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { LanguageWords } from '../dataset/languageWords.ts';
import { literalText } from '../dataset/parseMessages.ts';
import { isAttack } from './isAttack.ts';
import { matcherOf, type LanguageStyle } from './readStyle.ts';

/**
 * The titles of one side's attacks that do not name that side, by their paths in the words of a language. The rule, which the page
 * states: the title of an attack names who made it, whichever side that is.
 *
 * @example unnamedActors(dataset, english, style) // ['words/en.json › events.event-paint.title: the attack of harbour is not named as its']
 */
export function unnamedActors({ events, parties }: Pick<Dataset, 'events' | 'parties'>, { file, messages }: LanguageWords, style: LanguageStyle): string[] {
  const sides = sidesOf({ parties });
  return events.flatMap(({ id, lane, kind }) => {
    const names = matcherOf(style.sides[lane] ?? [], 'begins');
    const path = `events.${id}.title`;
    const title = messages.get(path);
    if (!isAttack(kind) || !sides.includes(lane) || !names || title === undefined || names.test(literalText(title))) return [];
    return [`${file} › ${path}: the title of an attack by ${lane} does not name it`];
  });
}
