import { describe, expect, it } from 'vitest';
import type { Component } from 'svelte';
import type { Localized } from '../../src/i18n/localized.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { tellRecord } from '../../src/record/print/tellRecord.ts';
import DeliveryGroups from '../../src/sections/delivery/print/DeliveryGroups.svelte';
import EventList from '../../src/sections/timeline/print/EventList.svelte';
import MarkKey from '../../src/sections/timeline/print/MarkKey.svelte';
import TimelineDrawing from '../../src/sections/timeline/print/TimelineDrawing.svelte';
import { localized, show } from './stage.ts';
import { loadOnce } from '../datasets/loaded.ts';

const loaded = loadOnce('tests/datasets/second');

/** The talks with other dates, by the ids of events and deliveries. */
function toldWith(dates: Record<string, string>): Localized {
  const dataset = structuredClone(loaded.dataset);
  for (const record of [...dataset.events, ...dataset.deliveries]) record.date = dates[record.id] ?? record.date;
  return createLocalizer({ ...loaded, dataset }).localize(localized.talks.dataset.card.languages.find(({ code }) => code === 'en')!);
}

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const print = (part: Component, told: Localized): HTMLElement => show(part, {}, 'div', told);

describe('a date that its source gives by the month', () => {
  const told = toldWith({ 'event-paint': '1971-03', 'event-lamp-out': '1971-03~', 'event-fog-watch': '1971-01~/1971-04~', 'delivery-oil-july': '1971-07~' });

  it('stands as a month in the list, at both ends of a stretch', () => {
    const list = print(EventList, told);
    const when = (id: string): string => textOf(list.querySelector(`[id="${id}"] .when`));
    expect(when('event-paint')).toMatch(/^March 1971 ·/);
    expect(when('event-lamp-out')).toMatch(/^About March 1971 ·/);
    expect(when('event-fog-watch')).toMatch(/^About January 1971 to about April 1971 ·/);
    expect(list.querySelector('[id="event-paint"] time')?.getAttribute('datetime')).toBe('1971-03');
  });

  it('stands as a month on the marks of the drawing', () => {
    const titles = [...print(TimelineDrawing, told).querySelectorAll('title')].map(textOf);
    expect(titles.filter((title) => title.startsWith('March 1971:'))).toHaveLength(1);
    expect(titles.filter((title) => title.startsWith('About March 1971:'))).toHaveLength(1);
    expect(titles.filter((title) => title.startsWith('About January 1971 to about April 1971:'))).toHaveLength(1);
  });

  it('stands as a month in the table of handovers, in the text of their chart and on the page of the record', () => {
    const groups = print(DeliveryGroups, told);
    expect(textOf(groups.querySelector('[id="delivery-oil-july"] th'))).toMatch(/^About July 1971/);
    expect(groups.querySelector('.chart [role="img"]')?.getAttribute('aria-label')).toMatch(/^Running total from 2 April 1971 to August 1971\./);
    expect(tellRecord(told, told.home('delivery-oil-july')).title).toBe('Handover: barrels of oil, about July 1971');
    expect(tellRecord(told, told.home('event-paint')).note).toBe('March 1971');
  });
});

describe('the key of the marks', () => {
  const keyWith = (dates: Record<string, string>): string => textOf(print(MarkKey, toldWith(dates)));

  it('explains a mark where there is one', () => {
    expect(keyWith({})).toContain('Dashed: about that time');
    expect(keyWith({})).toContain('Going on');
    expect(keyWith({ 'event-fog-watch': '1971-04-05/1971-04-08' })).toContain('During these days');
  });

  it('explains none that is not there', () => {
    const key = keyWith({ 'event-lamp-out': '1971-03-28', 'event-fog-watch': '1971-04-05' });
    expect(key).toContain('Talks');
    for (const missing of ['about that time', 'Going on', 'During these days']) expect(key).not.toContain(missing);
  });
});
