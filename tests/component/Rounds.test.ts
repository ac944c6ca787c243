import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { roundsSection } from '../../src/sections/rounds/section.ts';
import { change, stage, localized } from './stage.ts';

/** The text of an element, its spaces made plain. */
function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function heads(): string[] {
  return screen.getAllByRole('columnheader').map(textOf);
}

/** The cell of a round in a row, found as a reader finds it: by the heads. */
function cell(round: string, row: string): HTMLElement {
  const found = screen.getAllByRole('row').find((one) => textOf(within(one).queryAllByRole('rowheader')[0]).startsWith(row));
  if (!found) throw new Error(`no row "${row}"`);
  return within(found).getAllByRole('cell')[heads().indexOf(round)]!;
}

describe('the table of rounds', () => {
  it('has a column for each round and a row for each matter', () => {
    stage(roundsSection);
    expect(heads()).toEqual(['The supper', 'The breakfast']);
    expect(screen.getAllByRole('rowheader').map((head) => textOf(head.querySelector('[data-asof="now"]') ?? head))).toEqual([
      ...['Date and place', 'The lamp', 'The rock', 'Delegations', 'Length', 'Agreed', 'Asked', 'Refused or left open'],
      ...['Proposed, and what became of it', 'Delivered by now']
    ]);
  });

  it.each([
    ['The supper', 'Date and place', /2 April 1971.*The harbour hall/],
    ['The breakfast', 'Date and place', /2 May 1971.*A boat/],
    ['The supper', 'The lamp', /Agreed on something/],
    ['The breakfast', 'The lamp', /Refused or left open/],
    ['The supper', 'Delegations', /Saltmere .*keeper.*Gullholm .*mayor.*The harbour council/],
    ['The supper', 'Agreed', /Oil for the lamp\. One source only: The Tide Gazette · claimed by one side only: Gullholm/],
    ['The supper', 'Asked', /Saltmere asks The rock\./],
    ['The supper', 'Proposed', /To meet again at breakfast\. Since then: They did, on 2 May\./],
    ['The breakfast', 'Proposed', /Nothing found/]
  ])('says of %s, %s: %s', (round, row, words) => {
    stage(roundsSection);
    expect(textOf(cell(round, row))).toMatch(words);
  });

  it('tells how long each round took by everybody who says so, from the shortest to the longest', () => {
    stage(roundsSection);
    expect(textOf(cell('The supper', 'Length'))).toMatch(/60–120 minutes .*The keeper of the lamp about 90 minutes ?The mayor of Gullholm 60–120 minutes/);
    expect(textOf(cell('The breakfast', 'Length'))).toMatch(/30 minutes .*The mayor of Gullholm 30 minutes/);
  });

  it('draws all lengths on one scale', () => {
    stage(roundsSection);
    const ends = ['The supper', 'The breakfast'].map((round) => {
      const bar = cell(round, 'Length').querySelector('svg rect');
      return ['x', 'width'].map((name) => bar?.getAttribute(name));
    });
    expect(ends).toEqual([
      ['50%', '50.0%'],
      ['25%', '0.0%']
    ]);
  });

  it('counts toward a promise what was delivered, and leads to the promise', () => {
    stage(roundsSection);
    const delivered = cell('The supper', 'Delivered by now');
    expect(within(delivered).getByRole('link', { name: 'Oil for the lamp: 30 barrels' }).getAttribute('href')).toBe('delivery/#promise-oil');
    expect(textOf(delivered)).toContain('22–24 to Saltmere');
    expect(textOf(cell('The breakfast', 'Delivered by now'))).toBe('The breakfast Nothing found');
  });
});

describe('where the page shows the article alone', () => {
  /** What would be left of an element: everything that does not stand in the other edition. */
  function alone(element: Element): string {
    const copy = element.cloneNode(true) as Element;
    for (const later of copy.querySelectorAll('[data-asof="now"]')) later.remove();
    return textOf(copy);
  }

  it('it tells of its round what the article says, and nothing of the other or of what came later', () => {
    const { container } = stage(roundsSection);
    const text = alone(container);
    expect(text).toMatch(/Date 2 April 1971 Agreed The lamp burns in fog, up to 6 hours a night\./);
    expect(text).toContain('Proposed Gullholm To meet again at breakfast.');
    for (const later of ['Since then', 'May', 'A boat', 'The harbour hall', 'Oil', 'Length', 'Delegations', 'Delivered', 'candle', 'what became'])
      expect(text).not.toContain(later);
  });
});

describe('the lens', () => {
  it.each([
    ['side', 'saltmere', ['round-supper-mayor', 'round-supper-no-rock', 'round-supper-again']],
    ['topic', 'rock', ['round-supper-lamp', 'round-supper-oil', 'round-breakfast-trial']]
  ] as const)('dims what is not asked for, and leaves it in the table: %s %s', (facet, value, dimmed) => {
    const { lens, container } = stage(roundsSection);
    change(() => lens.choose(facet, value));
    expect([...container.querySelectorAll('[data-dimmed]')].map(({ id }) => id).sort()).toEqual([...dimmed].sort());
    expect(cell('The supper', 'Asked').isConnected).toBe(true);
  });
});

describe('the finding', () => {
  it('says what was asked for every time and never agreed, and makes up nothing that was agreed', () => {
    expect(roundsSection.finding(localized)).toBe('Asked for each time, and never agreed: “The rock”.');
  });

  it('stands under a question about the rounds, or, with the article alone, under the name of the one round', () => {
    expect(roundsSection.titles?.(localized)).toEqual({ now: 'What changed from round to round?', article: 'The round of talks' });
  });
});

describe('what came before', () => {
  it('stands in a disclosure, dated, with its sources and its dispute', () => {
    stage(roundsSection);
    expect(screen.getByText('Before these rounds: talks since 1969').tagName).toBe('SUMMARY');
    const candle = document.getElementById('background-candle') ?? undefined;
    expect(textOf(candle)).toBe(
      '1969 A candle In December 1969 a candle stood where the lamp is now. Disputed: The mayor says that it was two. One source only: The Tide Gazette'
    );
  });
});
