import type { Mutant } from './mutants.ts';
import { costOf, type Measured } from './suite.ts';

/** How often a test file was asked about mutants of one file of code, and how often it noticed them. */
interface History {
  asked: number;
  noticed: number;
}

/** What a test that is about the mutant, and one that merely loads it with a dataset, are taken to have passed before anything is known. */
const [few, many] = [2, 20];

/** Knows which test file to ask first about a mutant: the one whose notice is likely to cost least. */
export class Experience {
  readonly #histories = new Map<string, History>();

  #of(mutant: Mutant, { file }: Measured): History {
    return this.#histories.get(`${mutant.file} ${file}`) ?? { asked: 0, noticed: 0 };
  }

  learn(mutant: Mutant, test: Measured, isNoticed: boolean): void {
    const { asked, noticed } = this.#of(mutant, test);
    this.#histories.set(`${mutant.file} ${test.file}`, { asked: asked + 1, noticed: noticed + Number(isNoticed) });
  }

  /** Puts test files in the order in which to ask them. */
  sort(mutant: Mutant, tests: readonly Measured[]): Measured[] {
    const price = (test: Measured): number => {
      const { asked, noticed } = this.#of(mutant, test);
      const isAbout = Object.values(test.reached.perTest).some((counts) => counts[mutant.id]);
      return (costOf(mutant.id, test) * (asked + (isAbout ? few : many))) / (noticed + 1);
    };
    const priced = tests.map((test) => ({ test, own: price(test) }));
    return priced.sort((a, b) => a.own - b.own).map(({ test }) => test);
  }
}
