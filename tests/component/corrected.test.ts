import { afterEach, describe, expect, it } from 'vitest';
import { pagedRecords } from '../../src/model/pages.ts';
import { sections } from '../../src/page/sections.ts';
import { print, talks, localized } from './stage.ts';

const { corrections } = localized;
const paged = new Set(pagedRecords(talks.dataset).map(({ record }) => record.id));
const [change] = talks.dataset.changes;

afterEach(() => {
  localized.corrections = corrections;
});

/** The records of a section as it prints them. */
function recordsOf(plan: (typeof sections)[number]): HTMLElement[] {
  const page = document.createElement('template');
  page.innerHTML = [...plan.markup(localized, print, 'whole').values(), plan.picture?.(localized, print), plan.below?.(localized, print)].join('');
  return [...page.content.querySelectorAll<HTMLElement>('[data-record]')].filter(({ id }) => paged.has(id));
}

function marksOf(record: HTMLElement): Element[] {
  return [...record.querySelectorAll(`a[href="about/#${change?.id}"]`)].filter((mark) => mark.closest('[data-record]') === record);
}

describe.each(sections.map((plan) => [plan.id, plan] as const))('a corrected record in %s', (_, plan) => {
  it('carries a mark of its own that leads to the correction', () => {
    localized.corrections = () => (change ? [change] : []);
    const records = recordsOf(plan);
    expect(records.length).toBeGreaterThan(1);
    expect(records.filter((record) => marksOf(record).length !== 1).map(({ id }) => id)).toEqual([]);
  });

  it('carries none where nothing was corrected', () => {
    localized.corrections = () => [];
    expect(recordsOf(plan).flatMap(marksOf)).toEqual([]);
  });
});
