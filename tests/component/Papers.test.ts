import { within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Papers from '../../src/sections/demands/print/Papers.svelte';
import { show } from './stage.ts';

function open(): HTMLElement {
  const part = show(Papers, {});
  for (const disclosure of part.querySelectorAll('details')) disclosure.open = true;
  return part;
}

/** The text of an element, its spaces made plain. */
function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function paper(name: string): HTMLElement {
  return within(open()).getByRole('heading', { level: 4, name }).closest('article')!;
}

function clause(id: string): HTMLElement {
  return open().querySelector<HTMLElement>(`#${id}`)!;
}

describe('the two papers', () => {
  it('stand under a heading that can be linked, each in an article of its own, in the order of the sides', () => {
    const part = open();
    expect(within(part).getByRole('heading', { level: 3, name: 'The two papers' }).id).toBe('demands-papers');
    expect(
      within(part)
        .getAllByRole('article')
        .map(({ id }) => id)
    ).toEqual(['saltmere-letter', 'gullholm-letter']);
    expect(within(part).getAllByRole('heading', { level: 4 }).map(textOf)).toEqual(['Letter of Saltmere', 'Letter of Gullholm']);
  });

  it('lead to each other and back to the table, before the first and at the end of each', () => {
    const links = (root: Element): (string | null)[] => [...root.querySelectorAll('.links a')].map((link) => link.getAttribute('href'));
    expect(links(open())).toEqual(['#saltmere-letter', '#gullholm-letter', '#demands', '#gullholm-letter', '#demands', '#saltmere-letter', '#demands']);
  });

  it('say what each is, what could not be read of it, and where all of it can be, where that is known', () => {
    const terms = (name: string): string[] => within(paper(name)).getAllByRole('term').map(textOf);
    expect(terms('Letter of Saltmere')).toEqual(['Form', 'Handed over', 'Made public', 'Not read by us', 'Printed in full by']);
    expect(within(paper('Letter of Saltmere')).getAllByRole('definition').map(textOf)).toEqual([
      'A page with a stamp.',
      'On 30 March, by boat.',
      'Pinned to the harbour hall on 1 April.',
      'What stands under the stain at its foot.',
      'The Tide Gazette'
    ]);
    expect(within(paper('Letter of Saltmere')).getByRole('link', { name: 'The Tide Gazette' }).getAttribute('href')).toBe(
      'https://tide-gazette.example.org/supper'
    );
    expect(terms('Letter of Gullholm')).toEqual(['Form', 'Handed over', 'Made public']);
  });

  it('count their clauses, and those that nothing answers', () => {
    expect(textOf(paper('Letter of Saltmere').querySelector('.count'))).toBe(
      'Divided here into 3 clauses. In what was read, Gullholm’s letter says nothing on 1 of them.'
    );
    expect(textOf(paper('Letter of Gullholm').querySelector('.count'))).toBe('Divided here into 2 clauses. Saltmere’s letter speaks to each of them.');
  });

  it('hold their clauses in a disclosure, section by section, in their own order', () => {
    const letter = paper('Letter of Saltmere');
    expect(textOf(letter.querySelector('summary'))).toBe('Clause by clause');
    expect(within(letter).getByRole('heading', { level: 5 }).textContent).toBe('What we ask');
    expect(
      within(letter)
        .getAllByRole('listitem')
        .map(({ id }) => id)
    ).toEqual(['saltmere-1', 'saltmere-2', 'saltmere-3']);
  });
});

describe('a clause in its paper', () => {
  it('has its number, our paraphrase, and its wording with who gives it', () => {
    expect(textOf(clause('saltmere-2'))).toMatch(/^2 The rock is Saltmere’s\. “our rock” \(The Tide Gazette\)/);
  });

  it('says how an outlet renders it differently', () => {
    expect(textOf(clause('saltmere-3'))).toContain('The Puffin Post has “a trumpet”.');
  });

  it('leads to its row, and by number to what answers it there', () => {
    const links = within(clause('saltmere-1'));
    expect(links.getByRole('link', { name: 'When the lamp burns' }).getAttribute('href')).toBe('#issue-lamp');
    expect(links.getByRole('link', { name: 'a, Gullholm’s letter' }).getAttribute('href')).toBe('#gullholm-a');
    expect(textOf(clause('saltmere-1'))).toContain('In the table: When the lamp burns. Gullholm’s letter: a');
  });

  it('says where nothing answers it', () => {
    expect(textOf(clause('saltmere-3'))).toContain('In the table: A foghorn. Not in Gullholm’s letter');
  });

  it('names its sources in place', () => {
    expect(textOf(clause('saltmere-1').querySelector('.source'))).toContain('One source only: The Tide Gazette');
  });
});
