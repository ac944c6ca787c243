import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import LensBar from '../../src/page/LensBar.island.svelte';
import { lensMarkup } from '../../src/page/print/facetOptions.ts';
import { sections } from '../../src/page/sections.ts';
import { Lens } from '../../src/lens/lens.svelte.ts';
import { facetKeys } from '../../src/lens/facets.ts';
import { defaultSelection, type Selection } from '../../src/lens/query.ts';
import { change, contextOf, print, localized } from './stage.ts';

const records = sections.flatMap((plan) => plan.records(localized));
const all = records.length;

function openBar(): { lens: Lens; heard: Selection[]; status: HTMLElement } {
  const heard: Selection[] = [];
  const lens = new Lens((selection) => heard.push(selection));
  lens.records = records;
  const markup = lensMarkup(localized, print);
  render(LensBar as Component, { props: { records, print: (id: string) => markup.get(id) ?? '' }, context: contextOf(lens) });
  return { lens, heard, status: screen.getByRole('status') };
}

async function narrow(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
  return screen.getByRole('combobox', { name: 'Side' });
}

describe('the lens bar', () => {
  it('says nothing before something is chosen, and offers nothing to clear', () => {
    const { status } = openBar();
    expect(all).toBeGreaterThan(10);
    expect(status.textContent.trim()).toBe('');
    expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull();
  });

  it('keeps its lists closed until a reader asks, and closes them again', async () => {
    openBar();
    const button = screen.getByRole('button', { name: 'Filter' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('combobox')).toHaveLength(facetKeys.length);
    await userEvent.keyboard('{Escape}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('closes its lists when a reader goes elsewhere', async () => {
    openBar();
    await narrow();
    await userEvent.click(document.body);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it.each([
    ['Side', ['All', 'Saltmere', 'Gullholm']],
    ['Topic', ['All', 'The lamp', 'The rock']],
    ['Outlet', ['All', 'The Tide Gazette', 'The Puffin Post']],
    ['Status', ['All', 'Agreed', 'Refused', 'Close', 'Apart', 'In one paper only']]
  ])('offers under %s only what some record can answer', async (name, options) => {
    openBar();
    await narrow();
    expect(
      within(screen.getByRole('combobox', { name }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent)
    ).toEqual(options);
  });

  it('narrows by what is chosen, and says in words what is shown and how much of what that applies to', async () => {
    const { lens, heard, status } = openBar();
    await narrow();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outlet' }), 'The Puffin Post');
    const concerned = records.filter(({ outlets }) => outlets !== undefined);
    const kept = concerned.filter(({ outlets }) => outlets?.includes('puffin-post')).length;
    expect(kept).toBeLessThan(concerned.length);
    expect(status.textContent.trim()).toBe(`Showing The Puffin Post: ${kept} of ${concerned.length} possible records; the rest is dimmed or folded.`);
    expect(lens.selection.outlet).toBe('puffin-post');
    expect(heard).toHaveLength(1);
  });

  it('names everything that is chosen, in the order of its lists', async () => {
    const { lens, status } = openBar();
    await narrow();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outlet' }), 'The Tide Gazette');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Side' }), 'Gullholm');
    expect(status.textContent).toContain('Showing Gullholm · The Tide Gazette: ');
    expect(lens.active).toEqual(['side', 'outlet']);
  });

  it('clears all at once, and its lists say so', async () => {
    const { lens, status } = openBar();
    const side = await narrow();
    await userEvent.selectOptions(side, 'Gullholm');
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(lens.active).toEqual([]);
    expect((side as HTMLSelectElement).value).toBe('');
    expect(status.textContent.trim()).toBe('');
    expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull();
  });

  it('lets go of one choice by its "All"', async () => {
    const { lens } = openBar();
    await userEvent.selectOptions(await narrow(), 'Gullholm');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Side' }), 'All');
    expect(lens.selection.side).toBeNull();
  });

  it('follows what is chosen elsewhere: in a section, or by going back', async () => {
    const { lens, status } = openBar();
    const side = (await narrow()) as HTMLSelectElement;
    change(() => lens.read({ ...defaultSelection(), side: 'saltmere' }));
    expect(side.value).toBe('saltmere');
    expect(status.textContent).toContain('Showing Saltmere: ');
    change(() => lens.clear());
    expect(side.value).toBe('');
  });
});
