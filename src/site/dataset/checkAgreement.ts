import type { Dataset, Figure } from '../../schema/records.ts';
import { show, type AddProblem } from './problem.ts';

/** The name of a figure inside its record. */
function nameOf({ id }: Figure): string {
  return id.slice(id.indexOf('.') + 1);
}

function told({ value, from, to, bound }: Figure): string {
  return `${value ?? `${from}–${to}`}, ${bound}`;
}

/** Whether two figures are one statement: of one name, by one claimant on one day in one report or passage. */
function isSameStatement(a: Figure, b: Figure): boolean {
  const share = (field: 'claimedBy' | 'reports' | 'passages'): boolean => a[field].some((id) => b[field].includes(id));
  return nameOf(a) === nameOf(b) && a.date !== undefined && a.date === b.date && share('claimedBy') && (share('reports') || share('passages'));
}

/** What was agreed is told among the outcomes and among the promises: a statement that stands in both is the same in both. */
function checkStatements({ outcomes, promises }: Dataset, addProblem: AddProblem): void {
  const ofOutcomes = outcomes.flatMap(({ figures }) => figures);
  for (const figure of promises.flatMap(({ figures }) => figures))
    for (const other of ofOutcomes)
      if (isSameStatement(figure, other) && told(figure) !== told(other))
        addProblem('promises.json', figure.id, 'value', told(figure), `${told(other)}, as "${other.id}" of outcomes.json has it`);
}

/** A value of a record’s words that has the name of a field of that record, or of the one around it, says what stands there. */
function checkNamedFields({ card, article, rounds, events }: Dataset, addProblem: AddProblem): void {
  const check = (file: string, id: string, values: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, field] of Object.entries(fields)) {
      const value = values[name];
      const isReference = typeof value === 'string' && value.startsWith('@');
      if (value !== undefined && field !== undefined && !isReference && value !== field)
        addProblem(file, id, `values.${name}`, show(value), `${field}, as its field \`${name}\` has it`);
    }
  };
  check('card.json', card.id, card.values, { checked: card.checked, published: article.published, talks: article.about });
  for (const { start, end, items } of rounds) for (const { id, values } of items) check('rounds.json', id, values, { start, end });
  for (const { id, clock, values } of events) check('events.json', id, values, { start: clock });
}

/** One outlet is printed by one name in the article, however its letters are capitalised. */
function checkPrinted({ article }: Dataset, addProblem: AddProblem): void {
  const names = new Map<string, string>();
  for (const { id, citations } of article.passages)
    for (const { outlet, printed } of citations.flatMap(({ badges }) => badges)) {
      const known = names.get(outlet) ?? printed;
      names.set(outlet, known);
      if (known.toLowerCase() !== printed.toLowerCase()) addProblem('article.json', id, 'badges › printed', show(printed), `${show(known)}, as elsewhere`);
    }
}

/**
 * Checks that what stands in two places is the same in both.
 *
 * @example `card.json › lighthouse-talks › values.checked: found "1971-12", expected 1971-11, as its field `checked` has it`
 */
export function checkAgreement(dataset: Dataset, addProblem: AddProblem): void {
  checkStatements(dataset, addProblem);
  checkNamedFields(dataset, addProblem);
  checkPrinted(dataset, addProblem);
}
