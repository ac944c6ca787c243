import { describe, expect, it } from 'vitest';
import { readableAccent } from '../../src/embed/accent.ts';
import { embedPaper as grounds } from '../../src/styles/tokens.ts';

/** Relative luminance and contrast as WCAG 2.2 has them, worked out apart from the code under test. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (one: string, other: string): number =>
  (Math.max(luminance(one), luminance(other)) + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);

const accents = ['ffffff', '000000', '777', '#777777', 'ff0', '14161a', 'fff', '00f', 'c00', '#0F0', '808080', '1b6480', 'fe7f00'];

describe.each(Object.entries(grounds))('a host’s accent on the %s ground', (_, ground) => {
  it.each(accents)('%s can be read', (accent) => {
    const colour = readableAccent(accent, ground);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(colour!, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['', '#', '12', '1234', '12345', '1234567', 'red', 'ggg', '##fff', 'fff;', ' fff', 'url(x)', 'var(--ink)', '0x0', 'f'.repeat(1000), '１２３'])(
    '%j is none, and changes nothing',
    (accent) => {
      expect(readableAccent(accent, ground)).toBeUndefined();
    }
  );
});

it.each([
  ['1b6480', grounds.light],
  ['6cbdd9', grounds.dark],
  ['000000', grounds.light]
])('an accent that can be read as it is stays as it is: %s', (accent, ground) => {
  expect(readableAccent(accent, ground)).toBe(`#${accent}`);
});

it('a short accent is the long one with each of its digits twice', () => {
  expect(readableAccent('#06c', grounds.light)).toBe(readableAccent('0066cc', grounds.light));
});
