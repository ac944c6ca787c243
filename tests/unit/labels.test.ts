import { describe, expect, it } from 'vitest';
import {
  candidatesOf,
  isInside,
  labelStretch,
  markStretch,
  meet,
  type LabelSide,
  type PackItem,
  type PlacedLabel,
  type Stretch
} from '../../src/charts/labels.ts';
import { boldness, breakLines, fitLines, widthOf } from '../../src/charts/measureText.ts';
import { packLabels, rowTops, type PackRules } from '../../src/charts/packLabels.ts';

/** In letters of 10 pixels, so that a small letter is 5.8 wide, a capital 6.8, a narrow one or a space 3.4 and a wide one 8.8. */
const size = 10;

function item(id: string, from: number, to = from, more: Partial<PackItem> = {}): PackItem {
  return { id, from, to, isLine: from !== to, title: 'aaaaaaaaaa', distance: 10, ...more };
}

function label(side: LabelSide, width = 50): PlacedLabel {
  return { side, width, lines: ['a'], noteLines: [], fits: 'wide' };
}

describe('the width of a text', () => {
  it.each([
    ['aé', 5.8 + 5.8],
    ['A', 6.8],
    ['i l', 3 * 3.4],
    ['mW', 2 * 8.8],
    ['سلام', 4 * 5.2],
    ['سَ', 5.2],
    ['', 0]
  ])('%s is the sum of its letters', (text, width) => {
    expect(widthOf(text, size)).toBeCloseTo(width, 5);
  });

  it('is broken where the widest line is narrowest', () => {
    expect(breakLines('aaaa aa aaaaaa', 2, size)).toEqual(['aaaa aa', 'aaaaaa']);
    expect(breakLines('aaaa aa aaaaaa', 1, size)).toEqual(['aaaa aa aaaaaa']);
    expect(fitLines('aaaa aa aaaaaa', 45, size)).toEqual(['aaaa aa', 'aaaaaa']);
    expect(fitLines('aaaa aa aaaaaa', 10, size)).toEqual(['aaaa', 'aa', 'aaaaaa']);
  });
});

describe('the room that a label takes', () => {
  const line = item('line', 20, 40);

  it.each<[LabelSide, Stretch]>([
    ['after', { from: [40, 10], to: [40, 66] }],
    ['before', { from: [20, -66], to: [20, -10] }],
    ['on', { from: [20, 16], to: [20, 72] }],
    ['below', { from: [20, 0], to: [20, 56] }],
    ['belowEnd', { from: [40, -56], to: [40, 0] }]
  ])('%s its line, with a gap behind it', (side, stretch) => {
    expect(labelStretch(line, label(side))).toEqual(stretch);
  });

  it('is apart from that of its mark, which has the size of a target', () => {
    expect(markStretch(item('mark', 50))).toEqual({ from: [50, -12], to: [50, 12] });
    expect(markStretch(line)).toEqual({ from: [20, -12], to: [40, 12] });
  });

  it('meets what it overlaps, and not what it only touches', () => {
    const [one, next] = [
      { from: [10, 0], to: [20, 0] },
      { from: [20, 0], to: [30, 0] }
    ] as const;
    expect([meet(one, next, 100), meet(next, one, 100)]).toEqual([false, false]);
    expect(meet(one, { ...next, from: [20, -1] }, 100)).toBe(true);
    expect(meet(next, { ...one, to: [20, 1] }, 100)).toBe(true);
    expect(meet({ from: [10, 0], to: [10, 30] }, { from: [20, 0], to: [30, 0] }, 100)).toBe(true);
    expect(meet({ from: [10, 0], to: [10, 30] }, { from: [20, 0], to: [30, 0] }, 300)).toBe(false);
  });

  it('stays within the drawing, whose last gap it may use', () => {
    expect([isInside(item('a', 93.6), label('after'), 1000), isInside(item('a', 93.8), label('after'), 1000)]).toEqual([true, false]);
    expect([isInside(item('a', 7), label('before'), 1000), isInside(item('a', 6.8), label('before'), 1000)]).toEqual([true, false]);
  });

  it('on a line leaves some of the line to be seen after it', () => {
    expect([isInside(item('a', 20, 33.6), label('on'), 1000), isInside(item('a', 20, 33.4), label('on'), 1000)]).toEqual([true, false]);
  });
});

describe('the labels that something could have', () => {
  const sidesOf = (one: PackItem): LabelSide[] => [...new Set(candidatesOf(one, size).map(({ side }) => side))];

  it('stand beside a mark, and on, beside or below a line', () => {
    expect(sidesOf(item('mark', 50))).toEqual(['after', 'before']);
    expect(sidesOf(item('line', 20, 40))).toEqual(['on', 'after', 'before', 'below', 'belowEnd']);
    expect(sidesOf(item('mark', 50, 50, { sides: ['before'] }))).toEqual(['before']);
  });

  it('have one to three lines, on a line one', () => {
    const shapes = candidatesOf(item('line', 20, 40, { title: 'aaa bbb ccc' }), size).map(({ side, lines }) => [side, lines.length]);
    expect(shapes.filter(([side]) => side === 'after').map(([, count]) => count)).toEqual([1, 2, 3]);
    expect(shapes.filter(([side]) => side === 'on')).toEqual([['on', 1]]);
  });

  it('are as wide as their longest line, or as their note, which is bold', () => {
    const [one] = candidatesOf(item('mark', 50, 50, { title: 'aaa' }), size);
    expect([one?.width, one?.noteLines]).toEqual([18, []]);
    const [noted] = candidatesOf(item('mark', 50, 50, { title: 'aaa', note: 'bbbb b' }), size);
    expect(noted?.noteLines).toEqual(['bbbb', 'b']);
    expect(noted?.width).toBe(Math.ceil(4 * 5.8 * boldness));
  });

  it('have their note in one line where it is little wider than the title', () => {
    const [noted] = candidatesOf(item('mark', 50, 50, { title: 'aaaaaaa', note: 'bbb bbb' }), size);
    expect(noted?.noteLines).toEqual(['bbb bbb']);
  });
});

describe('the packing of a lane', () => {
  const rules: PackRules = {
    ...{ narrow: 600, middle: 800, wide: 1000, fontSize: size, labelRows: 2, blocked: [], avoided: [] },
    heightOf: (placed) => (placed ? 24 : 20)
  };
  const pack = (items: PackItem[], more: Partial<PackRules> = {}) =>
    packLabels(items, { ...rules, ...more }).map(({ row, label: own }) => [row, own?.side, own?.fits]);

  it('puts labels after their marks, in one row where they have room there', () => {
    expect(pack([item('a', 20), item('b', 60)])).toEqual([
      [0, 'after', 'narrow'],
      [0, 'after', 'narrow']
    ]);
  });

  it('puts marks that stand closer than a target in rows of their own', () => {
    expect(pack([item('a', 50), item('b', 53.9)], { labelRows: 0 }).map(([row]) => row)).toEqual([0, 1]);
    expect(pack([item('a', 50), item('b', 54)], { labelRows: 0 }).map(([row]) => row)).toEqual([0, 0]);
  });

  it('rather turns a label to the other side than it begins a row', () => {
    expect(pack([item('a', 50), item('b', 55)])).toEqual([
      [0, 'before', 'narrow'],
      [0, 'after', 'narrow']
    ]);
  });

  it('rather begins a row than it leaves a label out, and leaves it out where no row may have one', () => {
    const crowd = [item('a', 50), item('b', 50.5), item('c', 51)];
    expect(pack(crowd, { labelRows: 3 }).map(([row]) => row)).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(pack(crowd, { labelRows: 3 }).every(([, side]) => side)).toBe(true);
    expect(pack(crowd, { labelRows: 1 }).filter(([, side]) => side)).toHaveLength(1);
  });

  it('says from which width on a label has room beside the mark after it', () => {
    const fits = (at: number): unknown => pack([item('a', 20, 20, { sides: ['after'] }), item('b', at, at, { title: '' })], { labelRows: 1 })[0]?.[2];
    // The label ends 74 pixels after its mark, the target of the next begins 12 before its own.
    expect([29, 31, 35].map(fits)).toEqual(['wide', 'middle', 'narrow']);
  });

  it('says the same of two labels that come toward each other', () => {
    const fits = (at: number): unknown[] =>
      pack([item('a', 20, 20, { sides: ['after'] }), item('b', at, at, { sides: ['before'] })], { labelRows: 1 }).map(([, , fit]) => fit);
    expect(fits(35)).toContain('wide');
    expect(fits(45)).toEqual(['narrow', 'narrow']);
  });

  it('keeps labels off what is blocked', () => {
    const after: Stretch = { from: [50, 20], to: [60, 0] };
    expect(pack([item('a', 50)], { blocked: [after] })[0]?.[1]).toBe('before');
    expect(pack([item('a', 50, 50, { sides: ['after'] })], { blocked: [after] })[0]?.[1]).toBeUndefined();
  });

  it('puts a label on a long line, and below a short one that has marks on either side', () => {
    expect(pack([item('line', 20, 60)])).toEqual([[0, 'on', 'narrow']]);
    const between = pack([item('a', 20, 20, { sides: ['before'] }), item('line', 25, 32), item('b', 37, 37, { sides: ['after'] })], { labelRows: 1 });
    expect(between[1]?.[1]).toBe('below');
  });

  it('breaks a title into lines where it has no room in one', () => {
    const [one] = packLabels([item('a', 97, 97, { title: 'aa aa aa', sides: ['after'] })], { ...rules, wide: 800, narrow: 800, middle: 800 });
    expect(one?.label?.lines).toEqual(['aa', 'aa', 'aa']);
  });

  it('has rows as high as what is highest in them', () => {
    const rows = [{ row: 0, label: label('after') }, { row: 0 }, { row: 2, label: label('after') }].map((one) => ({ label: undefined, ...one }));
    expect(rowTops(rows, rules.heightOf)).toEqual([0, 24, 24, 48]);
    expect(rowTops([], rules.heightOf)).toEqual([0]);
  });
});
