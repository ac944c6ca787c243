import type { Dataset } from '../../schema/records.ts';
import { show, type AddProblem } from './problem.ts';
import { textFault } from './textFault.ts';

/**
 * Checks that the few texts among the facts, such as names of outlets and numbers of clauses, are what readers see.
 *
 * @example `outlets.json › tide-gazette › name: found U+200B, which nobody sees, expected plain text`
 */
export function checkFactTexts({ article, card, documents, outlets }: Dataset, addProblem: AddProblem): void {
  const check = (file: string, id: string, field: string, text: string): void => {
    const fault = text.trim() === text && text !== '' ? textFault(text) : show(text);
    if (fault !== undefined) addProblem(file, id, field, fault, 'plain text without blanks at its ends');
  };
  for (const { id, name } of outlets) check('outlets.json', id, 'name', name);
  for (const { id, citations } of article.passages)
    for (const { printed } of citations.flatMap(({ badges }) => badges)) check('article.json', id, 'badges › printed', printed);
  for (const [index, { name }] of card.languages.entries()) check('card.json', card.id, `languages.${index}.name`, name);
  for (const { id, number } of documents.flatMap(({ clauses }) => clauses)) check('documents.json', id, 'number', number);
}
