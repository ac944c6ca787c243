import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillTokens } from '../../src/site/pages/fillTokens.ts';
import { colours } from '../../src/styles/tokens.ts';

it.each([
  ['a: light-dark($rule)', `a: light-dark(${colours.rule.light}, ${colours.rule.dark})`],
  ['a: $hue-1.light; b: $ink.dark', `a: ${colours['hue-1'].light}; b: ${colours.ink.dark}`],
  ['a: $1px.5', undefined],
  ['a: light-dark($red)', undefined]
])('a style sheet names colours, and no other: %s', (css, filled) => {
  if (filled === undefined) expect(() => fillTokens(css)).toThrow('no colour "');
  else expect(fillTokens(css)).toBe(filled);
});

it('every colour is one that the style sheet names', () => {
  const named = new Set(readFileSync('src/styles/tokens.css', 'utf8').match(/(?<=\$)[a-z0-9-]+/g));
  expect(Object.keys(colours).filter((name) => !named.has(name))).toEqual([]);
});

it('the icon of the site has colours of the page', () => {
  const known = Object.values(colours).map(({ light }) => light);
  expect(known).toEqual(expect.arrayContaining(readFileSync('public/icon.svg', 'utf8').match(/#[0-9a-f]{6}/g) ?? ['none']));
});
