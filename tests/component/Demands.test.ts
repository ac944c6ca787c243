import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { demandsSection } from '../../src/sections/demands/section.ts';
import type { Lens } from '../../src/lens/lens.svelte.ts';
import { change, stage } from './stage.ts';

const names = { lamp: 'When the lamp burns', rock: 'Whose the rock is', foghorn: 'A foghorn' };

/** The issues that the table shows, from the top. */
function shown(): string[] {
  return screen.getAllByRole('rowheader').map((cell) => Object.values(names).find((name) => cell.textContent.startsWith(name)) ?? cell.textContent);
}

function head(name: string): HTMLElement {
  return screen.getByRole('columnheader', { name });
}

async function sortBy(name: string): Promise<void> {
  await userEvent.click(within(head(name)).getByRole('button'));
}

function status(): string {
  return screen.getByRole('status').textContent.trim();
}

function open(): Lens {
  return stage(demandsSection).lens;
}

describe('the table of demands', () => {
  it('is a table with a caption, a column for each side and a row for each issue', () => {
    open();
    const table = screen.getByRole('table', { name: 'What each side asks for, issue by issue' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent.trim())
    ).toEqual(['Issue', 'Saltmere asks', 'Standing', 'Gullholm asks']);
    expect(shown()).toEqual([names.lamp, names.rock, names.foghorn]);
    expect(status()).toBe('3 of 3 issues shown');
  });
});

describe('a sorting button', () => {
  it('is in the head of its column, and no column is sorted before it is pressed', () => {
    open();
    expect(screen.getAllByRole('columnheader').filter((cell) => within(cell).queryByRole('button'))).toEqual([head('Issue'), head('Standing')]);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.getAttribute('aria-sort'))).toEqual([null, null, null, null]);
  });

  it('sorts by name, then backwards, then by name again', async () => {
    open();
    const byName = [names.foghorn, names.lamp, names.rock];
    await sortBy('Issue');
    expect([head('Issue').getAttribute('aria-sort'), shown()]).toEqual(['ascending', byName]);
    await sortBy('Issue');
    expect([head('Issue').getAttribute('aria-sort'), shown()]).toEqual(['descending', byName.toReversed()]);
    await sortBy('Issue');
    expect([head('Issue').getAttribute('aria-sort'), shown()]).toEqual(['ascending', byName]);
  });

  it('sorts by standing, and takes the sorting over from the other column', async () => {
    open();
    await sortBy('Issue');
    await sortBy('Standing');
    expect(head('Issue').hasAttribute('aria-sort')).toBe(false);
    expect([head('Standing').getAttribute('aria-sort'), shown()]).toEqual(['ascending', [names.lamp, names.rock, names.foghorn]]);
    await sortBy('Standing');
    expect(shown()).toEqual([names.foghorn, names.rock, names.lamp]);
  });

  it('can be pressed by keyboard', async () => {
    open();
    within(head('Issue')).getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(head('Issue').getAttribute('aria-sort')).toBe('ascending');
    await userEvent.keyboard(' ');
    expect(head('Issue').getAttribute('aria-sort')).toBe('descending');
  });
});

describe('a filter', () => {
  it.each([
    ['Theme', 'The rock', [names.rock], '1 of 3 issues shown'],
    ['Standing', 'Close', [names.lamp], '1 of 3 issues shown'],
    ['Standing', 'Agreed', [], '0 of 3 issues shown']
  ])('leaves the rows that it asks for, and says how many: %s, %s', async (filter, value, rows, count) => {
    open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: filter }), value);
    expect(screen.queryAllByRole('rowheader').map((cell) => cell.firstChild?.textContent?.trim())).toEqual(rows);
    expect(status()).toBe(count);
  });

  it('narrows together with the other one', async () => {
    open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'The lamp');
    expect(status()).toBe('2 of 3 issues shown');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Standing' }), 'In one paper only');
    expect(shown()).toEqual([names.foghorn]);
  });

  it('keeps the order that was asked for', async () => {
    open();
    await sortBy('Issue');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'The lamp');
    expect(shown()).toEqual([names.foghorn, names.lamp]);
  });

  it('sets the lens of the whole page, and follows it', async () => {
    const lens = open();
    const theme = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Theme' });
    await userEvent.selectOptions(theme, 'The rock');
    expect(lens.selection.topic).toBe('rock');
    change(() => lens.clear());
    expect(theme.value).toBe('');
    expect(status()).toBe('3 of 3 issues shown');
  });

  it('shows no choice where the page asks for a status that is no standing', () => {
    const lens = open();
    change(() => lens.choose('status', 'refused'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Standing' }).selectedIndex).toBe(0);
    expect(status()).toBe('0 of 3 issues shown');
  });
});

describe('what a side or an outlet has no part in', () => {
  it.each([
    ['side', 'gullholm', ['issue-foghorn']],
    ['side', 'saltmere', []],
    ['outlet', 'puffin-post', ['issue-foghorn']],
    ['outlet', 'tide-gazette', []]
  ] as const)('is dimmed and stays in the table: %s %s', (facet, value, dimmed) => {
    const { lens, container } = stage(demandsSection);
    change(() => lens.choose(facet, value));
    expect([...container.querySelectorAll('table [data-dimmed]')].map(({ id }) => id)).toEqual(dimmed);
    expect(shown()).toHaveLength(3);
    expect(status()).toBe('3 of 3 issues shown');
  });
});

describe('the papers below the table', () => {
  const clausesOf = { saltmere: ['saltmere-1', 'saltmere-2', 'saltmere-3'], gullholm: ['gullholm-a', 'gullholm-b'] };
  it.each([
    ['side', 'gullholm', clausesOf.saltmere],
    ['side', 'saltmere', clausesOf.gullholm],
    ['topic', 'rock', ['saltmere-1', 'saltmere-3', 'gullholm-a']],
    ['status', 'silent', ['saltmere-1', 'saltmere-2', ...clausesOf.gullholm]]
  ] as const)('dim the clauses that the lens asks nothing of, and keep all: %s %s', (facet, value, dimmed) => {
    const { lens, container } = stage(demandsSection);
    change(() => lens.choose(facet, value));
    expect([...container.querySelectorAll('.papers [data-dimmed]')].map(({ id }) => id)).toEqual(dimmed);
    change(() => lens.clear());
    expect(container.querySelectorAll('[data-dimmed]')).toHaveLength(0);
    expect(container.querySelectorAll('[data-record="clause"]')).toHaveLength(5);
  });
});
