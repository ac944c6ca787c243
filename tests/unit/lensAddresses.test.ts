import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetKeys, perFacet } from '../../src/lens/facets.ts';
import { editions, lensParameters, queryOf, selectionOf, sorts, type Selection, type Vocabulary } from '../../src/lens/query.ts';
import { readHash } from '../../src/lens/readHash.ts';
import { vocabularyOf } from '../../src/lens/vocabulary.ts';
import { measures } from '../../src/model/measures.ts';
import { sections } from '../../src/page/sections.ts';
import { load } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';

const loaded = load();
const localized = createLocalizer(loaded).localize(loaded.dataset.card.languages[0]!);
const records = sections.flatMap((section) => section.records(localized));
const vocabulary: Vocabulary = vocabularyOf(records);

const choices: Record<keyof Selection, readonly (string | null)[]> = {
  ...perFacet((key) => [null, ...vocabulary[key]]),
  measure: measures,
  sort: sorts,
  asof: editions
};

/** Every selection of these choices. */
function* selections(names: readonly (keyof Selection)[] = lensParameters): Generator<Partial<Selection>> {
  const [name, ...more] = names;
  if (name === undefined) yield {};
  else for (const rest of selections(more)) for (const value of choices[name]) yield { ...rest, [name]: value };
}

const lenses = fc.record(
  Object.fromEntries(lensParameters.map((name) => [name, fc.constantFrom(...choices[name])]))
) as fc.Arbitrary<unknown> as fc.Arbitrary<Selection>;
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('__proto__', 'constructor', '<script>', '%', 'null', '..'));
const parameters = (selection: Selection): string[] => queryOf(selection).slice(1).split('&').filter(Boolean);

describe('the address of a lens', () => {
  it('leads back to it, for every lens that the talks have', () => {
    const wrong: Partial<Selection>[] = [];
    let count = 0;
    for (const selection of selections()) {
      count++;
      const read = selectionOf(queryOf(selection as Selection), vocabulary);
      if (lensParameters.some((name) => read[name] !== selection[name])) wrong.push(selection);
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(lensParameters.reduce((product, name) => product * choices[name].length, 1));
    expect(facetKeys.filter((key) => vocabulary[key].size < 2)).toEqual([]);
  });

  it('means the same with its parameters in any order, said again, and among others', () => {
    const disguised = lenses.chain((lens) =>
      fc.record({
        lens: fc.constant(lens),
        order: fc.shuffledSubarray(parameters(lens), { minLength: parameters(lens).length }),
        again: fc.array(fc.tuple(fc.constantFrom(...lensParameters), text)),
        others: fc.array(
          fc.tuple(
            text.map((name) => `x${name}`),
            text
          )
        )
      })
    );
    fc.assert(
      fc.property(disguised, ({ lens, order, again, others }) => {
        // What is left out has its default value, and any other is none that there is; so nothing of the rest may count.
        const query = new URLSearchParams([...order.map((pair) => pair.split('=') as [string, string]), ...again, ...others]);
        const said = again.some(([name, value]) => !order.some((pair) => pair.startsWith(`${name}=`)) && choices[name].includes(value));
        fc.pre(!said);
        expect(selectionOf(`?${query.toString()}`, vocabulary)).toEqual(lens);
        expect(queryOf(selectionOf(`?${query.toString()}`, vocabulary), `?${query.toString()}`)).toBe(queryOf(lens));
      }),
      { numRuns: 500 }
    );
  });
});

describe('any text as an address', () => {
  const addresses = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('%', '&', '=', '?', '#', '+', '0', 'E', '<', ...lensParameters, ...vocabulary.side) }),
    fc.webQueryParameters({ size: 'large' })
  );

  it('means some lens, whose own address means the same, and has nothing else in it', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const selection = selectionOf(`?${address}`, vocabulary);
        expect(lensParameters.filter((name) => !choices[name].includes(selection[name]))).toEqual([]);
        expect(selectionOf(queryOf(selection), vocabulary)).toEqual(selection);
        expect(queryOf(selection, `?${address}`)).toMatch(/^(\?[a-z]+=[#%\w.-]+(&[a-z]+=[#%\w.-]+)*)?$/);
      }),
      { numRuns: 1000 }
    );
  });

  it('names a place or none, and never fails', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(['string', 'undefined']).toContain(typeof readHash(`#${address}`));
      }),
      { numRuns: 1000 }
    );
  });

  it('names a record however its letters are written, and whatever a host adds', () => {
    const ids = fc.constantFrom(...records.map(({ id }) => id));
    const ends = fc.constantFrom('', '?secret=AbCdEfGhIj', '#?secret=AbCdEfGhIj', '&amp=1');
    fc.assert(
      fc.property(ids, fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), ends, (id, which, end) => {
        const written = id.replace(/./g, (letter, index: number) => (which[index % which.length] ? `%${letter.charCodeAt(0).toString(16)}` : letter));
        expect(readHash(`#${written}${end}`)).toBe(id);
      })
    );
  });
});
