import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { sourcesSection } from '../../src/sections/sources/section.ts';
import type { Measure } from '../../src/model/measures.ts';
import { change, stage, localized } from './stage.ts';

/** The rows of the chart as they are read: outlet and count, from the top. */
function counts(): string[] {
  return screen
    .getAllByRole('rowheader')
    .map((cell) => `${within(cell).getByRole('button').textContent} ${cell.closest('tr')?.querySelector('[data-slot="count"]')?.textContent}`);
}

function outlet(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('the chart of outlets', () => {
  it('has a row for each outlet with its name, what it is, and its count', () => {
    stage(sourcesSection);
    expect(counts()).toEqual(['The Tide Gazette 3', 'The Puffin Post 2']);
    expect(screen.getAllByRole('rowheader').map((cell) => cell.querySelector('.facts')?.textContent)).toEqual(['privately owned', 'state-owned']);
  });

  it('offers its measures as one choice of three', () => {
    stage(sourcesSection);
    const group = screen.getByRole('group', { name: 'Count' });
    const radios = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ labels }) => labels?.[0]?.textContent.trim())).toEqual(['every mention', 'passages', 'parts of the article']);
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false]);
  });

  it.each([
    ['passages', 'passage', ['The Tide Gazette 3', 'The Puffin Post 2']],
    ['parts of the article', 'section', ['The Puffin Post 2', 'The Tide Gazette 2']]
  ] as const)('counts %s when it is asked to, in the order of what it counts', async (label, measure, expected) => {
    const { lens } = stage(sourcesSection);
    await userEvent.click(screen.getByRole('radio', { name: label }));
    expect(lens.selection.measure).toBe(measure);
    expect(counts().toSorted()).toEqual([...expected].toSorted());
    const values = counts().map((row) => Number(row.split(' ').at(-1)));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('keeps for machines and for the eye the same count as it says', async () => {
    const { container } = stage(sourcesSection);
    const row = (): Element => container.querySelector('[data-outlet="tide-gazette"]')!;
    const width = (): number => Number(row().querySelector('rect.value')?.getAttribute('width'));
    expect([row().getAttribute('data-count'), width()]).toEqual(['3', 100]);
    await userEvent.click(screen.getByRole('radio', { name: 'parts of the article' }));
    expect(row().getAttribute('data-count')).toBe('2');
    expect(width()).toBe(67);
  });

  it.each<Measure>(['section', 'passage'])('follows the measure that the address asks for: %s', (measure) => {
    const { lens } = stage(sourcesSection);
    change(() => lens.read({ ...lens.selection, measure }));
    expect(screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)?.value).toBe(measure);
  });

  it('says of each cell which passage names the outlet how often', () => {
    stage(sourcesSection);
    const [gazette] = screen.getAllByRole('row').filter((row) => row.textContent.includes('The Tide Gazette'));
    const cells = within(gazette!).getAllByRole('link');
    expect(cells.map((cell) => [cell.getAttribute('aria-label'), cell.getAttribute('href')])).toEqual([
      ['The lamp: named once', '#passage-lamp'],
      ['The rock: named once', '#passage-rock'],
      ['The paint: named once', '#passage-paint']
    ]);
  });
});

describe('choosing an outlet', () => {
  it('sets the lens and presses the button, and again lets go of it', async () => {
    const { lens } = stage(sourcesSection);
    expect(outlet('The Puffin Post').getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(outlet('The Puffin Post'));
    expect(lens.selection.outlet).toBe('puffin-post');
    expect(outlet('The Puffin Post').getAttribute('aria-pressed')).toBe('true');
    expect(outlet('The Tide Gazette').getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(outlet('The Puffin Post'));
    expect(lens.selection.outlet).toBeNull();
    expect(outlet('The Puffin Post').getAttribute('aria-pressed')).toBe('false');
  });

  it('can be done by keyboard', async () => {
    const { lens } = stage(sourcesSection);
    outlet('The Tide Gazette').focus();
    await userEvent.keyboard('{Enter}');
    expect(lens.selection.outlet).toBe('tide-gazette');
  });

  it('moves the choice from one outlet to the other', async () => {
    const { lens } = stage(sourcesSection);
    await userEvent.click(outlet('The Puffin Post'));
    await userEvent.click(outlet('The Tide Gazette'));
    expect(lens.selection.outlet).toBe('tide-gazette');
    expect(outlet('The Puffin Post').getAttribute('aria-pressed')).toBe('false');
  });

  it('dims the passages that do not name it, and none of its rows', async () => {
    const { container } = stage(sourcesSection);
    await userEvent.click(outlet('The Puffin Post'));
    expect([...container.querySelectorAll('[data-dimmed]')].map(({ id }) => id)).toEqual(['passage-rock']);
  });

  it('is seen when it was done elsewhere', () => {
    const { lens } = stage(sourcesSection);
    change(() => lens.choose('outlet', 'puffin-post'));
    expect(outlet('The Puffin Post').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the finding of the section', () => {
  it('names the outlet that is named most, with its count of all', () => {
    expect(sourcesSection.finding(localized)).toBe(
      'The Tide Gazette is named most, 3 times in 5 source badges; later reports confirm 0 of 2 statements and contradict 1.'
    );
  });

  it('names all that share the first place', () => {
    const { article } = localized.talks.dataset;
    const passages = article.passages.map((passage) => ({ ...passage, citations: passage.citations.slice(0, passage.id === 'passage-rock' ? 0 : 2) }));
    const dataset = { ...localized.talks.dataset, article: { ...article, passages } };
    const tie = sourcesSection.finding({ ...localized, talks: { ...localized.talks, dataset } });
    expect(tie).toContain('The Puffin Post, The Tide Gazette are named most, 2 times each in 4 source badges');
  });
});
