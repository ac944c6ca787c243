import { render, screen, within } from '@testing-library/svelte';
import { group } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/site/dataset/resolveValues.ts';
import { languageContext } from '../../src/i18n/language.ts';
import { localizedContext } from '../../src/i18n/localized.ts';
import { createTalks } from '../../src/model/talks.ts';
import type { Dataset } from '../../src/schema/records.ts';
import { headingOf } from '../../src/provenance/tellSums.ts';
import DeliveryGist from '../../src/sections/delivery/print/DeliveryGist.svelte';
import DeliveryGroups from '../../src/sections/delivery/print/DeliveryGroups.svelte';
import TotalBars from '../../src/sections/delivery/print/TotalBars.svelte';
import TotalLines from '../../src/sections/delivery/print/TotalLines.svelte';
import { deliverySection } from '../../src/sections/delivery/section.ts';
import { change, show, stage, talks, localized } from './stage.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

const real = loadOnce('src/content');
const handovers = real.dataset.deliveries.filter(({ kind }) => kind === 'handover');

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The section's parts over another dataset than that of the stage. */
function showWith(edit: (dataset: Dataset) => void): HTMLElement {
  const dataset = structuredClone(talks.dataset);
  edit(dataset);
  const other = { ...localized, talks: createTalks(dataset), resolve: createResolver(dataset) };
  return render(DeliveryGroups, { context: new Map<unknown, unknown>([localizedContext(other), languageContext(other.language)]) }).container;
}

const cardIn = (page: ParentNode): string => textOf(page.querySelector('[id="promise-oil"]'));

describe('a promise', () => {
  const card = (): string => cardIn(show(DeliveryGroups, {}));

  it('stands with what was handed over in each direction, by whose count, in which share, and on which days', () => {
    expect(card()).toMatch(
      /22–24 to Saltmere 22 by Saltmere’s count, 24 by Gullholm’s count; 73\.3% to 80% of 30 Our sum: 12–14 \([^)]* May[^)]*\) \+ 10 \([^)]* July[^)]*\)/
    );
    expect(card()).toMatch(/12 to Gullholm 40% of 30, if this was promised too \(the keeper of the lamp\) Our sum: 2 \(.*?\) \+ 10 \(/);
  });

  it('says what of the sum is disputed, what is left out of it, and what is claimed instead', () => {
    expect(card()).toContain('Not reached, by our sum');
    expect(card()).toContain('Whether 1 of these 2 handovers counts toward it is disputed.');
    expect(card()).toContain('Not in this sum: 6 June 1971 (not published)');
    expect(card()).toMatch(/Claimed of the whole The harbour master at least 25 barrels of oil to Saltmere/);
  });

  it('has its readings with their claimants, and what is disputed and not known of it', () => {
    expect(card()).toMatch(/Who gives which number The mayor of Gullholm 30 barrels of oil to Saltmere ?The keeper of the lamp 30 barrels of oil each way/);
    expect(card()).toContain('Disputed: The keeper says that as many go back.');
    expect(card()).toContain('Not known: Who pays for it.');
  });

  it('is agreed in part where its readings differ on who hands over, and agreed where they do not', () => {
    expect(card()).toMatch(/^Partly agreed · /);
    const alike = showWith(({ promises }) => {
      for (const figure of promises[0]?.figures ?? []) figure.toward = 'each-way';
    });
    expect(cardIn(alike)).toMatch(/^Agreed · /);
  });

  it('leads from its sum to the records that are added', () => {
    const page = show(DeliveryGroups, {});
    const parts = [...page.querySelectorAll('[id="promise-oil"] .flow a')].map((link) => link.getAttribute('href'));
    expect(new Set(parts)).toEqual(new Set(['#delivery-oil-may', '#delivery-oil-july']));
  });

  it('has a chart with its text', () => {
    show(DeliveryGroups, {});
    const name = screen.getByRole('img').getAttribute('aria-label');
    expect(name).toMatch(
      /Running total from 2 April 1971 to .* 1971\. It comes to 22–24 to Saltmere\. It comes to 12 to Gullholm\. Dashed line: 30 promised\./
    );
    expect(name).toContain('1 handover of unknown size.');
  });
});

describe('a handover without a number', () => {
  const total = (dataset: Dataset): Dataset['deliveries'][number] => dataset.deliveries.find(({ id }) => id === 'delivery-oil-total')!;

  it('makes the total that counts it a lower bound, hatched in the chart and in its key', () => {
    const page = showWith((dataset) => total(dataset).parts.push('delivery-oil-june'));
    expect(page.querySelector('[role="img"]')?.getAttribute('aria-label')).toContain('22–24 or more to Saltmere. It comes to at least 12 to Gullholm.');
    expect([...page.querySelectorAll('.amount')].map(textOf)).toEqual(expect.arrayContaining(['22–24+', '12+']));
    expect(page.querySelectorAll('.chart rect[fill^="url(#hatch-promise-oil"]').length).toBeGreaterThan(0);
    expect(textOf(page.querySelector('.key'))).toContain('hatched: at least the dashed line');
  });

  it('leaves the total alone that leaves it out', () => {
    const page = show(DeliveryGroups, {});
    expect(page.querySelector('.chart pattern')).toBeNull();
    expect(textOf(page.querySelector('.key'))).not.toContain('hatched');
  });

  it('one way leaves what came that way open too', () => {
    const page = showWith((dataset) => {
      dataset.deliveries.find(({ id }) => id === 'delivery-oil-may')!.figures.splice(2, 1);
    });
    expect(cardIn(page)).toContain('at least 10 to Gullholm');
    expect(cardIn(page)).toContain('22–24 to Saltmere');
  });
});

describe('a change of a record', () => {
  it('changes the sum, the share and the chart', () => {
    const page = showWith((dataset) => {
      dataset.deliveries.find(({ id }) => id === 'delivery-oil-may')!.figures[1]!.value = 20;
    });
    expect(cardIn(page)).toContain('22–30 to Saltmere 22 by Saltmere’s count, 30 by Gullholm’s count; 73.3% to 100% of 30');
    expect(page.querySelector('[role="img"]')?.getAttribute('aria-label')).toContain('22–30 to Saltmere');
  });

  it('of what is counted changes the verdict', () => {
    const page = showWith((dataset) => {
      for (const figure of dataset.promises[0]!.figures) figure.value = 10;
    });
    expect(cardIn(page)).toContain('Reached one way, by our sum; the other way is disputed');
    const unknown = showWith((dataset) => dataset.deliveries.splice(4, 1));
    expect(cardIn(unknown)).toContain(
      'Cannot be added up 3 handovers Of 1 of them, no number was published. The others together: 22–24 to Saltmere, 12 to Gullholm.'
    );
  });
});

describe('the table of handovers', () => {
  const rows = (): HTMLElement[] => {
    show(DeliveryGroups, {});
    return within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  };

  it('has a row for each, in the order of time, with every count and who gives it', () => {
    const [head, ...body] = rows();
    expect(textOf(head)).toMatch(/^Date ?to Saltmere ?to Gullholm ?Who, and what is known$/);
    expect(body.map(({ id }) => id)).toEqual(['delivery-oil-may', 'delivery-oil-june', 'delivery-oil-july', 'delivery-oil-gift']);
    const cells = within(body[0]!).getAllByRole('cell', { hidden: true }).map(textOf);
    expect(cells[0]).toMatch(/^12 the keeper of the lamp ?14 the mayor of Gullholm$/);
    expect(cells[1]).toBe('2 the mayor of Gullholm');
    expect(cells[2]).toMatch(/^The first boat\. ?Whale oil ?Disputed: The counts differ\./);
  });

  it('says what was not published, and what no round claims', () => {
    const [, , unknown, july, gift] = rows().map(textOf);
    expect(unknown).toMatch(/^6 June 1971The supper ?not published ?not published/);
    expect(july).toMatch(/^4 July 1971The supper, disputed whether it counts/);
    expect(gift).toMatch(/^August 1971claimed by no round ?no number ?about 3/);
  });
});

describe('the answer', () => {
  it('says what all handovers of a unit come to, where nobody adds them up both ways, and how many have no number', () => {
    expect(textOf(show(DeliveryGist, {}))).toContain(
      'barrels of oil, in all 4 handovers, also those promised in no round, by our sum of published counts: 22–24 or more to Saltmere, at least 15 to Gullholm; 1 handover without a published number'
    );
  });

  it.each(['English', 'Українська', 'العربية'])('has in %s the bars of a unit that somebody adds up, and lines of the others', (name) => {
    const card = real.dataset.card.languages.find((language) => language.name === name)!;
    const told = localizerOf('src/content').localize(card);
    const lines = textOf(show(TotalLines, {}, 'div', told));
    const several = [...group(handovers, ({ unit }) => unit)].filter(([, { length }]) => length > 1).map(([unit]) => headingOf(told, unit));
    const [bodies] = [...show(TotalBars, {}, 'div', told).querySelectorAll('p')].map(textOf);
    expect(several.filter((heading) => lines.includes(heading) !== bodies!.startsWith(heading))).toEqual(several);
    expect(lines).not.toMatch(/[{}#]/);
  });
});

describe('a promise in the answer', () => {
  it('leads to the events about it', () => {
    show(DeliveryGist, {}, 'div', localizerOf('src/content').localize(real.dataset.card.languages[0]!));
    const promises = real.dataset.promises.filter(({ events }) => events.length);
    const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(promises.length).toBeGreaterThan(0);
    for (const id of promises.flatMap(({ events }) => events)) expect(addresses.filter((address) => address?.endsWith(`#${id}`))).toHaveLength(1);
  });
});

describe('the section', () => {
  it('has each promise and each report on handovers once, with its address and sources', () => {
    const { container } = stage(deliverySection);
    for (const { id } of [...talks.dataset.promises, ...talks.dataset.deliveries]) {
      const found = container.querySelectorAll(`[id="${id}"][data-record]`);
      expect([id, found.length, found[0]?.querySelectorAll('.source').length ? 'sourced' : '']).toEqual([id, 1, 'sourced']);
    }
  });

  it('keeps what only tells of handovers out of their table', () => {
    const { container } = stage(deliverySection);
    expect(container.querySelector('table [id="delivery-oil-fog"]')).toBeNull();
    expect(textOf(container.querySelector('[id="delivery-oil-fog"]'))).toContain('20 July 1971 No boat sails in fog.');
  });

  it('dims what the lens leaves out, and says nothing less', () => {
    const { lens, container } = stage(deliverySection);
    const gift = container.querySelector('[id="delivery-oil-gift"]')!;
    const before = textOf(container);
    change(() => lens.choose('side', 'gullholm'));
    expect(gift.hasAttribute('data-dimmed')).toBe(false);
    change(() => lens.choose('topic', 'rock'));
    expect(gift.hasAttribute('data-dimmed')).toBe(true);
    expect(textOf(container)).toBe(before);
    change(() => lens.clear());
    expect(container.querySelectorAll('[data-dimmed]')).toHaveLength(0);
  });

  it('opens with what came of the promises, counted', () => {
    expect(deliverySection.finding(localized)).toBe('Handovers add up to 0 of 1 promise, offer or request, as we read them.');
  });
});
