import fc from 'fast-check';
import { mark } from './addresses.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', `<img src=x onerror=${mark}>`, `javascript:${mark}`, '__proto__', 'NaN', '-1', '1e999', '{"src":1}', mark.repeat(500))
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -1, NaN, Infinity, 1e308));
const scalar = fc.oneof(text, number, fc.boolean(), fc.constantFrom(null, undefined));

/** An object with these fields: some of them wrong or left out, others added, and now and then the prototype among them. */
function broken(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const kept = fc.record(Object.fromEntries(Object.entries(fields).map(([name, right]) => [name, fc.oneof({ weight: 3, arbitrary: right }, scalar)])), {
    requiredKeys: []
  });
  const more = fc.dictionary(fc.oneof(text, fc.constantFrom('height', 'type', 'targetElementSelector', 'bodyPadding', 'constructor')), scalar, { maxKeys: 3 });
  return fc.tuple(more, kept).map(([added, own]) => ({ ...added, ...own }));
}

/** A line whose parts a separator joins, as hosts of two protocols send it, with any number of parts. */
function line(start: string, separator: string, parts: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc.array(parts, { maxLength: 24 }).map((all) => start + all.map(String).join(separator));
}

/** What the hosts of every protocol of `src/embed/protocols.ts` send, well-formed or not, and what frames send to their hosts. */
const shaped = fc.oneof(
  line('[iFrameSizer]', ':', fc.oneof(scalar, fc.constantFrom('resize', 'message', 'moveToAnchor', 'outcomes', '8', 'true', 'false'))),
  line('[iFrameSizer]', ':', fc.constantFrom('talks', 'true', 'false', '32')),
  line('pymxPYMx', 'xPYMx', fc.oneof(scalar, fc.constantFrom('talks', 'width', 'height', 'navigateTo', 'scrollToChildPos', '600'))),
  broken({ sentinel: fc.constant('amp'), type: fc.constantFrom('frames-init', 'embed-size', 'intersection'), height: number }),
  broken({
    type: fc.constantFrom('iframe-child-init', 'iframe-get-child-dimensions', 'iframe-resized'),
    targetElementSelector: fc.constantFrom('body', '*', 'main'),
    bodyPadding: fc.constant('900px'),
    bodyMargin: fc.constant('900px')
  }),
  broken({ 'datawrapper-height': fc.dictionary(text, number) }),
  broken({ src: text, context: fc.constant('iframe.resize'), height: number }).map((fields) => JSON.stringify(fields)),
  broken({ message: fc.constantFrom('ready', 'height', 'link'), secret: fc.constant('AbCdEfGhIj'), value: scalar }),
  broken({ kind: fc.constantFrom('interactive:height', 'interactive:scroll'), height: number, scroll: number })
);

/** What browsers can send besides: structures of any depth, with dates, maps, sets, bytes, gaps and objects without a prototype. */
const structured = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  maxDepth: 4
});

/** A message, as the code that makes it: not every value can be handed over to a browser. */
export const messages: fc.Arbitrary<string> = fc
  .oneof({ weight: 3, arbitrary: shaped }, { weight: 2, arbitrary: structured })
  .map((value) => fc.stringify(value));
