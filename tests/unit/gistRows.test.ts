import { describe, expect, it } from 'vitest';
import { barScaleOf } from '../../src/charts/barScale.ts';
import { eventsIn, gistRowsOf } from '../../src/model/gistRows.ts';
import { isoDay } from '../../src/model/isoDay.ts';
import { attacksOf, inTimeOrder, largestAround, talksOf } from '../../src/model/timeline.ts';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { draftOf, problemsOf } from '../datasets/copy.ts';
import { readDataset } from '../datasets/talks.ts';

/** The rows of a dataset, each with the ids of what leads and the count of the rest. */
function rowsOf(folder: string): [date: string, leads: string[], others: number][] {
  const { card, events } = readDataset(folder);
  return gistRowsOf(inTimeOrder(events, readDate), readDate(card.gistWindow!)).map(({ date, leads, others }) => [
    date,
    leads.map(({ event }) => event.id),
    others.length
  ]);
}

describe('the days around the talks', () => {
  it('are a row for each day or night on which something leads, and one for what is between', () => {
    expect(rowsOf('src/content')).toEqual([
      ['2025-05-31', [], 1],
      ['2025-05-31/2025-06-01', ['event-raid-472-drones'], 0],
      ['2025-06-01', ['event-spiderweb'], 4],
      ['2025-06-01/2025-06-02', [], 2],
      ['2025-06-02', ['event-talks-2-june'], 2],
      ['2025-06-03/2025-06-05', [], 7],
      ['2025-06-05/2025-06-06', ['event-raid-6-june'], 0],
      ['2025-06-06', [], 2]
    ]);
  });

  it('are told of another negotiation as well, with days on which nothing is known', () => {
    expect(rowsOf('tests/datasets/second')).toEqual([
      ['1971-03-20', ['event-paint'], 0],
      ['1971-03-21/1971-03-27', [], 0],
      ['1971-03-28', ['event-lamp-out'], 0],
      ['1971-03-29/1971-04-01', [], 0],
      ['1971-04-02', ['event-talks'], 0],
      ['1971-04-03/1971-04-05', [], 1]
    ]);
  });

  it.each(['src/content', 'tests/datasets/second'])('cover the window of %s without a gap, and each event in it once', (folder) => {
    const { card, events } = readDataset(folder);
    const window = readDate(card.gistWindow!);
    const dated = inTimeOrder(events, readDate);
    const rows = gistRowsOf(dated, window);
    const told = rows.flatMap(({ leads, others }) => [...leads, ...others]).map(({ event }) => event.id);
    expect(told.toSorted()).toEqual(
      eventsIn(dated, window)
        .map(({ event }) => event.id)
        .toSorted()
    );
    expect(rows.filter(({ isNight }) => !isNight).reduce((sum, { days }) => sum + days, 0)).toBe(Math.round((window.end - window.start) / 86_400_000));
    expect(rows[0]?.date).toMatch(new RegExp(`^${isoDay(window.start)}`));
  });
});

describe('the rule by which an event leads', () => {
  const { card, article, events } = readDataset('src/content');
  const inside = eventsIn(inTimeOrder(events, readDate), readDate(card.gistWindow!));
  const leading = events.filter(({ leads }) => leads).map(({ id }) => id);

  it('takes the talks and the largest counted attack of these days before and after them', () => {
    const talks = talksOf(inside, readDate(article.about));
    const { before, since } = largestAround(attacksOf(inside), talks?.span);
    expect(leading).toEqual(expect.arrayContaining([talks?.event.id, before?.attack.event.id, since?.attack.event.id]));
  });

  it.each([
    ['the talks', 'event-talks-2-june'],
    ['the largest attack before them', 'event-raid-472-drones'],
    ['the largest attack after them', 'event-raid-6-june']
  ])('is held by the check of the data: %s', (_, id) => {
    const draft = draftOf('src/content');
    draft.set('events.json', [id, 'leads'], undefined);
    expect(problemsOf(draft)).toMatchObject([{ file: 'events.json', record: id, field: 'leads' }]);
  });

  it('lets nothing lead that lies outside of these days, or has no short name', () => {
    const draft = draftOf('tests/datasets/second');
    draft.set('events.json', ['event-fog-watch', 'leads'], true);
    draft.set('card.json', ['gistWindow'], '1971-03-20/1971-04-04');
    expect(problemsOf(draft).map(({ file, record, field }) => [file, record, field])).toEqual([
      ['events.json', 'event-fog-watch', 'leads'],
      ['words/fr.json', 'events.event-fog-watch.short', '']
    ]);
  });

  it('sets only figures of one unit beside each other', () => {
    const draft = draftOf('src/content');
    draft.append('events.json', ['event-spiderweb', 'compared'], 'event-spiderweb.airfields');
    expect(problemsOf(draft)).toMatchObject([{ record: 'event-spiderweb', field: 'compared' }]);
  });
});

describe('the scale of the bars', () => {
  it.each([
    [
      [472, 117, 407],
      [0, 250, 500]
    ],
    [[12], [0, 6, 12]],
    [[500], [0, 250, 500]],
    [[], [0, 0.5, 1]]
  ])('of %j is %j', (values, ticks) => {
    expect(barScaleOf(values)).toEqual({ top: ticks.at(-1), ticks });
  });
});
