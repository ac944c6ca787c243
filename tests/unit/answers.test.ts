import { describe, expect, it } from 'vitest';
import { answersTo, unansweredIn } from '../../src/model/answers.ts';
import { standingOf } from '../../src/model/standing.ts';
import { readTalks } from '../datasets/talks.ts';

const talks = readTalks();
const { documents, demands } = talks.dataset;
const numbersOf = (clause: string): Record<string, string[]> =>
  Object.fromEntries(answersTo(talks, clause).map(({ demand, clauses }) => [demand.id, clauses.map(({ number }) => number)]));

describe('the two papers', () => {
  it('have 59 clauses, 22 and 37, each in at least one row', () => {
    expect(documents.map(({ clauses }) => clauses.length)).toEqual([22, 37]);
    expect(documents.flatMap(({ clauses }) => clauses).filter(({ id }) => talks.rowsOf(id).length === 0)).toEqual([]);
  });
});

describe('what answers a clause', () => {
  it('are the other side’s clauses of its row', () => {
    expect(numbersOf('ua-1-1')).toEqual({ 'issue-ceasefire': ['2.1', '2.2.1'] });
    expect(numbersOf('ru-3-5a')).toEqual({ 'issue-ceasefire-length': ['3.1'] });
  });

  it('is told row by row where a clause stands in several', () => {
    expect(numbersOf('ru-2-1')).toEqual({ 'issue-ceasefire': ['1.1'], 'issue-withdrawal': [] });
  });

  it('is nothing exactly where the standing of the row is silent', () => {
    const differing = demands.filter((demand) =>
      Object.values(demand.stances)
        .flatMap(({ clauses }) => clauses)
        .flatMap((clause) => answersTo(talks, clause).filter((answer) => answer.demand === demand))
        .some(({ clauses }) => (clauses.length === 0) !== (standingOf(demand, talks.sides).standing === 'silent'))
    );
    expect(differing).toEqual([]);
  });

  it('is nothing for a clause only where no row of its has an answer', () => {
    const [first, second] = documents.map((document) => unansweredIn(talks, document).map(({ number }) => number));
    expect(first).toEqual(['1.2a', '1.2b', '1.3', '1.4', '1.5b', '1.7b', '2.2', '4.1', '5.1']);
    expect(second).not.toContain('2.1');
    expect(second).toContain('1.4');
  });
});
