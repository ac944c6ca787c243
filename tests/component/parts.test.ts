import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../src/model/standing.ts';
import FigureList from '../../src/provenance/print/FigureList.svelte';
import SourceLine from '../../src/provenance/print/SourceLine.svelte';
import OriginList from '../../src/record/print/OriginList.svelte';
import type { Sourced } from '../../src/model/evidence.ts';
import type { Figure } from '../../src/schema/records.ts';
import DemandRow from '../../src/sections/demands/print/DemandRow.svelte';
import StandingMark from '../../src/sections/demands/print/StandingMark.svelte';
import OutcomeCard from '../../src/sections/outcomes/print/OutcomeCard.svelte';
import { outcomesSection } from '../../src/sections/outcomes/section.ts';
import PassageItem from '../../src/sections/sources/print/PassageItem.svelte';
import Glyph from '../../src/ui/Glyph.svelte';
import { change, show, stage, talks } from './stage.ts';

/** The text of an element, its spaces made plain. */
function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function outcome(id: string): (typeof talks.dataset.outcomes)[number] {
  return talks.dataset.outcomes.find((one) => one.id === id)!;
}

function demand(id: string): (typeof talks.dataset.demands)[number] {
  return talks.dataset.demands.find((one) => one.id === id)!;
}

describe('a glyph', () => {
  const names = ['agreed', 'partly', 'offered', 'refused', 'open', 'close', 'apart', 'silent'] as const;

  it('is another drawing for every word that it stands beside, and says nothing itself', () => {
    const drawings = names.map((name) => show(Glyph, { name }).querySelector('svg')!);
    expect(new Set(drawings.map(({ innerHTML }) => innerHTML.replace(/<!--.*?-->/g, ''))).size).toBe(names.length);
    expect(drawings.map((drawing) => drawing.getAttribute('aria-hidden'))).toEqual(names.map(() => 'true'));
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('the mark of a standing', () => {
  it.each([
    ['issue-lamp', 'Close'],
    ['issue-rock', 'Apart'],
    ['issue-foghorn', 'Not in Gullholm’s paper']
  ])('says in words beside its dots how %s stands: %s', (id, words) => {
    const mark = show(StandingMark, { standing: standingOf(demand(id), talks.sides) });
    expect(textOf(mark)).toBe(words);
    expect(mark.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('draws nearer what is nearer, and leaves the place of the silent side empty', () => {
    const distance = (id: string): number => {
      const [first, second] = show(StandingMark, { standing: standingOf(demand(id), talks.sides) }).querySelectorAll('circle');
      return Number(second?.getAttribute('cx')) - Number(first?.getAttribute('cx'));
    };
    expect(distance('issue-lamp')).toBeLessThan(distance('issue-rock'));
    const silent = show(StandingMark, { standing: standingOf(demand('issue-foghorn'), talks.sides) });
    expect([...silent.querySelectorAll('circle')].map((dot) => dot.classList.contains('empty'))).toEqual([false, true]);
  });
});

describe('a list of figures', () => {
  const { figures } = outcome('outcome-lamp');
  const compared = figures.filter(({ unit }) => unit === 'hours');
  const rows = (of: readonly Figure[], isCompared?: boolean): string[] =>
    within(show(FigureList, { figures: of, isCompared }, 'div'))
      .getAllByRole('listitem')
      .map(textOf);

  it('says who gives each value, with the bound that they give it', () => {
    expect(rows(compared, true)).toEqual(['The keeper of the lamp 4–6', 'The mayor of Gullholm at least 8']);
  });

  it('names the unit, and to whom it goes, where nothing is compared', () => {
    expect(rows(figures.filter(({ unit }) => unit === 'barrels'))).toEqual(['The harbour master about 1,200 barrels of oil to Gullholm']);
  });

  it('draws on one scale, which leaves room after "at least"', () => {
    const bars = [...show(FigureList, { figures: compared, isCompared: true }).querySelectorAll('svg')];
    const ends = bars.map((bar) => Number(bar.querySelector('.value')?.getAttribute('x')) + Number(bar.querySelector('.value')?.getAttribute('width')));
    expect(ends[0]! / ends[1]!).toBeCloseTo(6 / 8);
    expect(ends[1]).toBeLessThan(100);
    expect(bars.map((bar) => bar.querySelector('.open') !== null)).toEqual([false, true]);
  });

  it('tells the values of one claimant apart by their dates', () => {
    const twice = compared.slice(0, 1).flatMap((figure) => [
      { ...figure, id: 'one', date: '1971-04-02' },
      { ...figure, id: 'two', date: '1971-04-03' }
    ]);
    expect(rows(twice, true)).toEqual(['The keeper of the lamp, 2 April 4–6', 'The keeper of the lamp, 3 April 4–6']);
  });

  it('takes the hue of a side only where all who speak are of that side', () => {
    const keeper = compared[0]!;
    const hues = [keeper.claimedBy, ['mayor'], ['keeper', 'mayor'], ['harbour-master'], ['puffin-post']].map((claimedBy) => {
      const list = show(FigureList, { figures: [{ ...keeper, claimedBy }] });
      return list.querySelector('li')?.getAttribute('data-hue') ?? null;
    });
    expect(hues).toEqual(['0', '1', null, null, null]);
  });
});

describe('a list of reports', () => {
  it('names the outlet that reports go back to once, each relay of it, and who owns it where that is a state', () => {
    const list = show(OriginList, { reports: ['gazette-supper', 'puffin-lamp'] });
    expect([...list.querySelectorAll('[data-origin] > b')].map(textOf)).toEqual(['The Tide Gazette']);
    expect([...list.querySelectorAll('[data-report]')].map(textOf)).toEqual([
      'The Tide Gazette, 3 April 1971, English',
      'via The Puffin Post (state-owned), April 1971, French'
    ]);
  });

  it('names an outlet whose one report is its own by that report', () => {
    const list = show(OriginList, { reports: ['gazette-supper'] });
    expect(within(list).getAllByRole('listitem').map(textOf)).toEqual(['The Tide Gazette, 3 April 1971, English']);
  });

  it('says which report came out beforehand', () => {
    const list = show(OriginList, { reports: ['gazette-supper', 'puffin-lamp'], before: ['gazette-supper'] });
    const entries = [...list.querySelectorAll('[data-report]')].map(textOf);
    expect(entries.map((entry) => entry.includes('published before it happened'))).toEqual([true, false]);
  });

  it('links to what can be linked to, and to nothing else', () => {
    const list = show(OriginList, { reports: ['gazette-supper', 'puffin-lamp'] });
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'))
    ).toEqual(['https://tide-gazette.example.org/supper']);
    expect(within(list).getByRole('link').getAttribute('rel')).toContain('noopener');
  });
});

describe('the line that says where a record is known from', () => {
  const line = (props: { record: Sourced }): HTMLElement => show(SourceLine, props);

  it('counts the independent sources, names each once, and leads to the record’s page', () => {
    const element = line({ record: outcome('outcome-lamp') });
    expect(textOf(element)).toBe('One source only: The Tide Gazette · 1 later finding · In the article: The lamp');
    expect(
      within(element)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'))
    ).toEqual(['record/outcome-lamp/', 'sources/#passage-lamp']);
  });

  it('keeps of itself, in the article’s edition of the page, the passages alone', () => {
    const element = line({ record: outcome('outcome-lamp') });
    for (const later of element.querySelectorAll('[data-asof="now"]')) later.remove();
    expect(textOf(element)).toBe('In the article: The lamp');
  });

  it('says where one side alone is named as the one who says it, or as the one who gives its figures', () => {
    const figure = outcome('outcome-lamp').figures[0]!;
    const said = (claimedBy: string[]): string => textOf(line({ record: { id: 'outcome-lamp', figures: [{ ...figure, claimedBy }] } }));
    expect(said(['keeper'])).toContain('figures from one side only: Saltmere');
    expect(textOf(line({ record: { id: 'outcome-lamp', reports: ['gazette-supper'], claimedBy: ['keeper'] } }))).toContain(
      'claimed by one side only: Saltmere'
    );
    expect(said(['keeper', 'mayor'])).not.toContain('one side');
  });

  it('says of a passage how many sources later reports of it have, or that the article stands alone', () => {
    expect(textOf(line({ record: talks.passage('passage-lamp') }))).toBe('Later reports: one source only');
    expect(textOf(line({ record: talks.passage('passage-rock') }))).toBe('The article alone');
  });
});

describe('an outcome card', () => {
  it('says its status in a word beside the glyph, and its title as a heading', () => {
    const card = show(OutcomeCard, { outcome: outcome('outcome-rock') }, 'ul');
    const [item] = within(card).getAllByRole('listitem') as [HTMLElement];
    expect(textOf(item.querySelector('.status'))).toBe('Refused');
    expect(item.querySelector('.status svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(within(card).getByRole('heading', { level: 3 }).textContent).toBe('The rock has no owner');
    expect(item.querySelector('.main')).toBeNull();
  });

  it('has as its main figure the one that most sources give, and says what else is given', () => {
    const card = show(OutcomeCard, { outcome: outcome('outcome-lamp') }, 'ul');
    expect(textOf(card.querySelector('summary .main'))).toBe('4–6 hours a night');
    expect(textOf(card.querySelector('summary .apart'))).not.toBe('');
  });

  it.each([
    [{ value: 8, bound: 'exactly' }, '8'],
    [{ value: 8, bound: 'least' }, 'at least 8']
  ] as const)('gives one figure as it is given: %j', (part, large) => {
    const figure = { ...outcome('outcome-lamp').figures[0]!, from: undefined, to: undefined };
    const card = show(OutcomeCard, { outcome: { ...outcome('outcome-lamp'), figures: [{ ...figure, ...part }] } }, 'ul');
    expect(textOf(card.querySelector('summary .main .figure'))).toBe(large);
    expect(card.querySelector('.figures')).toBeNull();
  });

  it('says in sight who reads the main figure how, where they differ', () => {
    const readings = (id: string): string | undefined => {
      const apart = show(OutcomeCard, { outcome: outcome(id) }, 'ul').querySelector('summary .apart');
      return apart ? textOf(apart) : undefined;
    };
    expect(readings('outcome-lamp')).toBe('4–6 (the keeper of the lamp); at least 8 (the mayor of Gullholm)');
    expect(readings('outcome-rock')).toBeUndefined();
  });

  it.each([
    ['closed', false],
    ['open', true]
  ])('is printed %s, as is asked', (_, isOpen) => {
    const card = show(OutcomeCard, { outcome: outcome('outcome-lamp'), isOpen }, 'ul');
    expect(card.querySelector('details')?.hasAttribute('open')).toBe(isOpen);
  });

  it('holds in its disclosure the sources, the detail, sharing and the citation', () => {
    const card = show(OutcomeCard, { outcome: outcome('outcome-lamp') }, 'ul');
    const disclosure = within(card.querySelector('details')!);
    expect(within(card.querySelector<HTMLElement>('.source')!).getByRole('link', { name: 'The lamp', hidden: true }).getAttribute('href')).toBe(
      'sources/#passage-lamp'
    );
    expect(textOf(card.querySelector('details'))).toContain('count the hours differently');
    expect(textOf(card.querySelector('details'))).toContain('about 1,200 barrels of oil to Gullholm');
    for (const name of ['Share', 'Copy citation']) {
      expect(disclosure.getByRole('button', { name, hidden: true }).closest('[data-record]')?.id).toBe('outcome-lamp');
    }
  });

  it('is dimmed, and not gone, where the lens asks for something else', () => {
    const { lens, container } = stage(outcomesSection);
    change(() => lens.choose('status', 'agreed'));
    expect([...container.querySelectorAll('[data-dimmed]')].map(({ id }) => id)).toEqual(['outcome-rock']);
    change(() => lens.clear());
    expect(container.querySelectorAll('[data-dimmed]')).toHaveLength(0);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
  });
});

describe('a row of the demands', () => {
  it('has its issue as a header, each side’s clauses with their numbers, and the standing between them', () => {
    const row = show(DemandRow, { demand: demand('issue-lamp') }, 'table');
    expect(within(row).getByRole('rowheader').textContent).toBe('When the lamp burns The lamp');
    expect(within(row).getAllByRole('cell').slice(0, 3).map(textOf)).toEqual([
      'Saltmere asks The lamp burns in fog. 1',
      'Close',
      'Gullholm asks The lamp burns in fog after a trial of 30 days. a'
    ]);
  });

  it('says of a silent side that its paper does not speak of it', () => {
    const row = show(DemandRow, { demand: demand('issue-foghorn') }, 'table');
    expect(textOf(within(row).getAllByRole('cell')[2])).toBe('Gullholm asks Not in Gullholm’s letter');
  });

  it('shows the rule with the two stances that the standing was computed from', () => {
    const row = show(DemandRow, { demand: demand('issue-lamp') }, 'table');
    expect(textOf(row.querySelector('.rule'))).toBe('Saltmere asks for it; Gullholm accepts it. Both want the same, under different conditions: close.');
  });

  it('leaves the stances out where they are the same: that both ask says nothing of what for', () => {
    const known = demand('issue-lamp');
    const asks = (aim: string) => ({ position: 'asks' as const, aim, conditions: [], clauses: [] });
    const row = show(DemandRow, { demand: { ...known, stances: { saltmere: asks('lamp'), gullholm: asks('no-lamp') } } }, 'table');
    expect(textOf(row.querySelector('.rule'))).toBe('They do not want the same: apart.');
  });

  it('leads from the number of each clause to its place in the paper', () => {
    const row = show(DemandRow, { demand: demand('issue-lamp') }, 'table');
    const [stance] = within(row).getAllByRole('cell') as [HTMLElement];
    expect(within(stance).getByRole('link', { name: /^1, / }).getAttribute('href')).toBe('#saltmere-1');
    expect(row.querySelector('[data-record="clause"]')).toBeNull();
  });
});

describe('a passage of the article', () => {
  const passage = (id: string): HTMLElement => show(PassageItem, { passage: talks.passage(id) }, 'ol');

  it('has its badges as they are printed, each with the count of unnamed sources behind it', () => {
    expect([...passage('passage-paint').querySelectorAll('.badges bdi')].map(textOf)).toEqual(['The Puffin Post+1', 'THE TIDE GAZETTE']);
    expect([...passage('passage-lamp').querySelectorAll('.badges bdi')].map(textOf)).toEqual(['The Tide Gazette+2', 'The Puffin Post']);
  });

  it('says what a plus sign stands for', () => {
    expect(passage('passage-lamp').querySelector('.badges [title]')?.getAttribute('title')).toBe('one of 3 sources of this citation');
    expect(passage('passage-paint').querySelector('.badges [title]')?.getAttribute('title')).toBe('one of 2 sources of this citation');
  });

  it('says plainly, not in a disclosure, what contradicts it, and leads to where that is told', () => {
    const item = passage('passage-paint');
    const contradicted = item.querySelector('.contradicted');
    expect(contradicted?.closest('details')).toBeNull();
    expect(textOf(contradicted)).toContain('Contradicted The tower was painted on 20 March, before the lamp went out.');
    expect(contradicted?.querySelector('a')?.getAttribute('href')).toBe('record/event-paint/#finding-paint');
  });

  it('counts what it states, and names the verdict of each statement', () => {
    const item = passage('passage-lamp');
    expect(textOf(item.querySelector('summary'))).toBe('1 statement of the article, checked: 1 not checked');
    expect(textOf(item.querySelector('[data-record="claim"]'))).toBe('Not checked How long the lamp burns');
  });

  it('has no disclosure where nothing was checked', () => {
    expect(passage('passage-rock').querySelector('details')).toBeNull();
  });
});
