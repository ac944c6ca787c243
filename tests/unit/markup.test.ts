import { describe, expect, it } from 'vitest';
import { readMarkup } from '../support/markup.ts';

describe('what a page says of addresses', () => {
  it.each([
    { html: '<a class="x" href="../uk/?a=b&amp;c=d#e" rel="external noopener">text</a>', named: [['href', '../uk/?a=b&c=d#e', 'external noopener']] },
    { html: '<script type="module" async src="a.js">const text = \'<a href="b">\';</script>', named: [['src', 'a.js', '']] },
    { html: '<img srcset="a.png 1x, b.png 2x" alt="a > b">', named: ['a.png', 'b.png'].map((file) => ['srcset', file, '']) },
    { html: "<style>.a{background:url(a.svg)}.b{fill:url(#day)}.c{background:url('data:,x')}</style>", named: [['style', 'a.svg', '']] },
    { html: '<linearGradient id="fade"/><use xlink:href="#fade" />', named: [['xlink:href', '#fade', '']] }
  ])('is read off $html', ({ html, named }) => {
    expect(readMarkup(html).named.map(({ attribute, address, rel }) => [attribute, address, rel])).toEqual(named);
  });

  it('tells an id as often as it is there', () => {
    expect(readMarkup('<p id="a"></p><svg><linearGradient id="b"/></svg><p hidden id="a"></p>').ids).toEqual(['a', 'b', 'a']);
  });

  it.each(["<a href='b'>", '<a href=b>', '<a href="b'])('is not passed over where it cannot be read: %s', (html) => {
    expect(() => readMarkup(html)).toThrow('cannot be read');
  });
});
