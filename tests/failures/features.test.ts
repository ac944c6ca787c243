import { describe, expect, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { expectSurvived, grounds, printedLines, tryOut, type Ground } from './grounds.ts';

const reader = createReader();

/** A feature of browsers that some lack, by where it is: the name of a global object, or of a property of one. */
const features = [
  'localStorage',
  'sessionStorage',
  'navigator.clipboard',
  'navigator.share',
  'navigator.serviceWorker',
  'matchMedia',
  'ResizeObserver',
  'IntersectionObserver',
  'CSS',
  'Intl',
  'Intl.PluralRules',
  'Intl.NumberFormat',
  'Intl.DateTimeFormat',
  'Intl.Collator',
  'Intl.ListFormat',
  'HTMLDialogElement.prototype.showModal',
  'History.prototype.pushState',
  'History.prototype.replaceState'
];

/** What becomes of a feature. Runs in the page before its scripts. */
const ways = {
  missing: (feature: string): void => {
    const path = feature.split('.');
    const name = path.pop()!;
    const owner = path.reduce<object>((object, key) => (object as Record<string, object>)[key]!, window);
    for (let holder: object | null = owner; holder; holder = Reflect.getPrototypeOf(holder)) Reflect.deleteProperty(holder, name);
  },
  throwing: (feature: string): void => {
    const path = feature.split('.');
    const name = path.pop()!;
    const owner = path.reduce<object>((object, key) => (object as Record<string, object>)[key]!, window);
    const isMade = /^[A-Z]/.test(name) && name !== 'CSS' && name !== 'Intl';
    const refuse = function (): never {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(owner, name, isMade || feature.includes('prototype') || name === 'matchMedia' ? { value: refuse } : { get: refuse });
  }
};

const cases = features.flatMap((feature) => [
  { feature, way: 'missing' as const },
  // What looks at pages for these tests writes numbers itself.
  ...(feature === 'Intl' ? [] : [{ feature, way: 'throwing' as const }])
]);

/** The one section that asks for its size. */
const drawing: Ground = { kind: 'section page', path: 'timeline/', section: 'timeline' };
const all = [
  ...grounds.flatMap((ground) => cases.map((one) => ({ ...one, ground }))),
  ...cases.filter(({ feature }) => feature === 'ResizeObserver').map((one) => ({ ...one, ground: drawing }))
];

describe('a browser in which', () => {
  it.each(all.map((one) => ({ ...one, kind: one.ground.kind, path: one.ground.path })))(
    '$feature is $way shows the $kind /$path',
    async ({ feature, way, ground }) => {
      const before = await printedLines(reader, ground.path);
      const trial = await tryOut(reader, ground, { before: (context) => context.addInitScript(`(${ways[way].toString()})(${JSON.stringify(feature)})`) });
      await trial.page.waitForLoadState(); // every script has run
      await expectSurvived(trial, ground, before);
      expect(await trial.frame.locator('html[data-scripted]').count()).toBe(1);
    }
  );
});
