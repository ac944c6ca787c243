import { sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { LanguageWords } from '../dataset/languageWords.ts';
import { literalText } from '../dataset/parseMessages.ts';
import { show, type Problem } from '../dataset/problem.ts';
import { isAttack } from './isAttack.ts';
import { matcherOf, type LanguageStyle } from './readStyle.ts';

/**
 * The titles of one side's attacks that do not name that side, by their paths in the words of a language. The rule, which the page
 * states: the title of an attack names who made it, whichever side that is.
 *
 * @example `words/en.json › events.event-paint.title: found "The tower is painted", expected a title that names who made the attack: saltmere`
 */
export function unnamedActors(
  { events, parties }: Pick<Dataset, 'events' | 'parties'>,
  { file, language, messages }: LanguageWords,
  style: LanguageStyle
): Problem[] {
  const sides = sidesOf({ parties });
  return events.flatMap(({ id, lane, kind }) => {
    const names = matcherOf(style.sides[lane] ?? [], 'begins');
    const path = `events.${id}.title`;
    const title = messages.get(path);
    if (!isAttack(kind) || !sides.includes(lane) || !names || title === undefined || names.test(literalText(title))) return [];
    return [
      {
        file,
        record: path,
        field: '',
        found: show(literalText(title)),
        expected: `a title that names who made the attack, ${lane}, as style/${language}.json has it`
      }
    ];
  });
}
