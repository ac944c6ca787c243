import { afterEach, describe, expect, it } from 'vitest';
import { readRecord, readRecords, recordAttributes, type PageRecord } from '../../src/lens/pageRecord.ts';
import { sections } from '../../src/page/sections.ts';
import { print, recordsIn, localized } from './stage.ts';

function elementOf(attributes: Record<string, string | undefined>): HTMLElement {
  const element = document.createElement('li');
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  return element;
}

/** A record without its element and what is left out of it, so that both sides can be compared. */
function plain(record: PageRecord): object {
  return JSON.parse(JSON.stringify({ ...record, element: undefined })) as object;
}

describe('what a record says of itself in the page', () => {
  it.each([
    ['everything', { topics: ['lamp'], sides: ['east', 'west'], outlets: ['tide-gazette'], statuses: ['close'] }],
    ['some of it', { topics: ['lamp', 'rock'] }],
    ['that it rests on no outlet, which is not the same as nothing', { outlets: [] }],
    ['nothing', {}]
  ])('comes back as it went in: %s', (_, facets) => {
    const element = elementOf(recordAttributes('issue-lamp', 'demand', facets));
    expect(plain(readRecord(element))).toEqual({ id: 'issue-lamp', kind: 'demand', ...facets });
    expect(readRecord(element).element).toBe(element);
  });
});

describe('the records of a page', () => {
  afterEach(() => document.body.replaceChildren());

  it('are those that take part in the lens, in the order of the page', () => {
    document.body.innerHTML = `
      <article id="b" data-record="outcome" data-topics="lamp"><p id="inner" data-record="finding"></p></article>
      <p id="loose" data-topics="lamp"></p>
      <article id="a" data-record="event" data-outlets=""></article>`;
    expect(readRecords(document).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each(sections.filter(({ id }) => id !== 'timeline').map((plan) => [plan.id, plan] as const))(
    'are read off the markup of %s as the build knows them',
    (_, plan) => {
      const read = recordsIn(plan.markup(localized, print, 'whole').values());
      const known = plan.records(localized);
      expect(known.length).toBeGreaterThan(0);
      expect(read.map(plain)).toEqual(known.map(plain));
    }
  );
});
