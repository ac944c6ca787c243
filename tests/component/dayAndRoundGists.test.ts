import { render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { languageContext } from '../../src/i18n/language.ts';
import { localizedContext, type Localized } from '../../src/i18n/localized.ts';
import RoundsGist from '../../src/sections/rounds/print/RoundsGist.svelte';
import { roundsSection } from '../../src/sections/rounds/section.ts';
import TimelineGist from '../../src/sections/timeline/print/TimelineGist.svelte';
import { timelineSection } from '../../src/sections/timeline/section.ts';
import { localized as second } from './stage.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

const loaded = loadOnce('src/content');
const localizer = localizerOf('src/content');
const inLanguage = (code: string): Localized => localizer.localize(loaded.dataset.card.languages.find((language) => language.code === code)!);
const real = inLanguage('en');

/** The words of an element as they are seen: those of different elements apart. */
function textOf(element: Element | null | undefined): string {
  const words = [...(element?.childNodes ?? [])].map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : textOf(node as Element)));
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** A gist as one edition of the page shows it: without what stands in the other. */
function showGist(part: Component, localized: Localized, edition: 'now' | 'article' = 'now'): HTMLElement {
  const { container } = render(part, { context: new Map<unknown, unknown>([localizedContext(localized), languageContext(localized.language)]) });
  for (const other of container.querySelectorAll(`[data-asof="${edition === 'now' ? 'article' : 'now'}"]`)) other.remove();
  return container;
}

/** The day of the list in which an event is told. */
function dayOf(event: string): HTMLElement {
  return screen.getByRole('link', { name: event }).closest('li')!;
}

/** The cell of a round in a row, found by the heads. */
function cell(round: string, row: string | RegExp): string {
  const table = screen.getByRole('table');
  const index = within(table)
    .getAllByRole('columnheader')
    .findIndex((head) => textOf(head) === round);
  const found = within(table)
    .getAllByRole('row')
    .find((one) => within(one).queryByRole('rowheader', { name: row }));
  return textOf(within(found!).getAllByRole('cell')[index]);
}

const sentences: [string, Localized][] = [...['en', 'uk', 'ar'].map((code): [string, Localized] => [code, inLanguage(code)]), ['the second dataset', second]];

describe('the answers', () => {
  it.each(sentences)('are of at most 25 words each sentence: %s', (_, localized) => {
    for (const section of [timelineSection, roundsSection])
      for (const sentence of section.finding(localized).split(/(?<=[.])\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
  });

  it('say in which order things happened, with the largest attack before the talks and after', () => {
    expect(timelineSection.finding(real)).toBe(
      'In order: Russia’s largest raid so far (472 drones launched); Ukraine’s Operation Spiderweb; the talks; a raid Moscow called its answer (407 drones launched).'
    );
    expect(timelineSection.finding(second)).toBe('In order: Saltmere’s paint (12 pots of paint); the lamp put out by Gullholm; the supper.');
  });
});

describe('what happened around the talks', () => {
  it('is a list from the first day to the last, and says of each how much else is known', () => {
    showGist(TimelineGist, real);
    const days = screen.getAllByRole('listitem').filter((item) => item.parentElement?.tagName === 'OL');
    expect(days.map((day) => textOf(day).slice(0, 12))).toEqual(
      [
        ['31 May: 1 eve', 'Overnight to ', '1 Jun +4 more', 'Overnight to '],
        ['2 Jun +2 more', '3 Jun – 5 Jun', 'Overnight to ', '6 Jun: 2 even']
      ]
        .flat()
        .map((text) => text.slice(0, 12))
    );
  });

  it.each([
    ['Russia’s largest raid so far', /^Overnight to 1 Jun .*472 drones launched \(Ukraine’s air force\) · Alert in Kyiv at 01:43$/],
    ['Ukraine’s Operation Spiderweb', /^1 Jun .*117 drones used \(Zelenskyy, SBU\) · First reported at 13:52/],
    ['Ukraine’s Operation Spiderweb', /Aircraft hit.*41 \(SBU\) ?up to 20 \(US officials\) ?several on fire \(Russia’s defence ministry\)$/],
    ['The talks', /^2 Jun .*The talks 14:43 \(TASS\)$/],
    ['A raid Moscow called its answer', /^Overnight to 6 Jun .*407 drones launched \(Ukraine’s air force\)$/]
  ])('says of %s: %s', (event, words) => {
    showGist(TimelineGist, real);
    expect(textOf(dayOf(event))).toMatch(words);
  });

  it('leads from each event to its record', () => {
    showGist(TimelineGist, real);
    expect(screen.getByRole('link', { name: 'The talks' }).getAttribute('href')).toBe('timeline/#event-talks-2-june');
  });

  it('draws the bars on one scale', () => {
    const page = showGist(TimelineGist, real);
    expect(textOf(page.querySelector('.ticks'))).toBe('0 250 500');
    expect([...page.querySelectorAll('.size rect')].map((bar) => bar.getAttribute('width'))).toEqual(['94.4%', '23.4%', '81.4%']);
  });

  it('sets what the article says of the order beside what reports show, in one strength of words', () => {
    const text = textOf(showGist(TimelineGist, real));
    expect(text).toContain(
      'The article says that Russia’s largest drone raid was a response to Spiderweb. Later reports contradict it. The raid of 472 drones came first'
    );
    expect(text).not.toMatch(/disput/i);
  });

  it('has in the article’s edition what the article says of these events, in its order, and nothing later', () => {
    const text = textOf(showGist(TimelineGist, real, 'article'));
    expect(text).toMatch(/met in Istanbul on 2 June.*Operation Spiderweb.*largest drone assault to date in response/);
    for (const later of ['472', '407', '41 ', '13:52', 'contradict']) expect(text).not.toContain(later);
  });

  it('tells another negotiation, with a day that is not sure and days of which nothing is known', () => {
    showGist(TimelineGist, second);
    expect(textOf(dayOf('Saltmere’s paint'))).toMatch(/^20 Mar .*12 pots of paint \(the mayor of Gullholm, The Puffin Post\) · .*By night/);
    expect(textOf(dayOf('The lamp put out by Gullholm'))).toMatch(/About 28 March$/);
    expect(screen.getByText('21 Mar – 27 Mar: nothing recorded')).toBeTruthy();
  });
});

describe('what changed from round to round', () => {
  it('is a table of three columns and five rows', () => {
    showGist(RoundsGist, real);
    expect(screen.getAllByRole('columnheader').map(textOf)).toEqual(['First round', 'Second round', 'Third round']);
    expect(screen.getAllByRole('rowheader').map(textOf)).toEqual([
      'Date',
      'Length in minutes',
      'Agreed',
      'Ceasefire',
      'Delivered so far, of what was promised'
    ]);
  });

  it.each([
    ['First round', 'Date', /^16 May 2025$/],
    ['First round', /^Length/, /^60–120 at least 60 \(via Axios\) ?100 \(Reuters, C News Live\) ?about 120 \(SHINE\)$/],
    ['Second round', 'Agreed', /6,000 bodies each \(Umerov\) ?6,000 from Russia alone \(Medinsky\)/],
    ['Second round', 'Ceasefire', /^Not agreed Russia refused an unconditional one ?Ukraine refused a short truce$/],
    ['First round', /^Delivered/, /^Prisoners 1,000 of 1,000 each way$/],
    ['Second round', /^Delivered/, /^Prisoners numbers not published Bodies 6,057–6,060 of 6,000 to Ukraine ?78 of a disputed 6,000 to Russia$/],
    ['Third round', /^Delivered/, /^Prisoners 331 of at least 1,200 each way.*Bodies, offered/]
  ])('says of the %s, %s: %s', (round, row, words) => {
    showGist(RoundsGist, real);
    expect(cell(round, row)).toMatch(words);
  });

  it('names no claimant of a length on which nobody differs, and tells another negotiation', () => {
    showGist(RoundsGist, second);
    expect(cell('The supper', /^Length/)).toBe('60–120 60–120 (the mayor of Gullholm)');
    expect(cell('The breakfast', /^Length/)).toBe('30');
    expect(cell('The supper', 'Agreed')).toMatch(/^The lamp in fog ?Oil$/);
    expect(cell('The breakfast', 'Agreed')).toBe('Nothing found');
    expect(cell('The supper', 'The rock')).toBe('Not agreed It belongs to nobody');
  });

  it('has in the article’s edition the round of which the article tells, in its words', () => {
    const text = textOf(showGist(RoundsGist, real, 'article'));
    expect(text).toContain('Date 2 June 2025 Agreed An exchange of prisoners');
    expect(text).toContain('Ceasefire No ceasefire was agreed');
    for (const later of ['16 May', 'July', 'Delivered', 'Length', 'Umerov']) expect(text).not.toContain(later);
  });
});
