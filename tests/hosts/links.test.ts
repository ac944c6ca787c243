import { expect, it } from 'vitest';
import { pages, textOf } from '../support/site.ts';

/** The links of a page, by what their tags say. */
function linksOf(html: string): { address: string; isBeside: boolean; isFile: boolean }[] {
  return [...html.matchAll(/<a\s[^>]*>/g)].map(([tag]) => ({
    address: /\shref="([^"]*)"/.exec(tag)?.[1] ?? '',
    isBeside: tag.includes(' target="_blank"'),
    isFile: tag.includes(' download')
  }));
}

it.each(pages.filter(({ embed }) => embed))(
  'a link of $address leads to a place that is in the embed, or out of the host’s frame',
  ({ path, embed, isWhole }) => {
    const html = textOf(`${path}index.html`);
    const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`));
    const links = linksOf(html);
    // An answer alone has few, the one that leads to all that is known among them.
    expect(links.length).toBeGreaterThan(isWhole ? 5 : 0);
    expect(links.filter(({ address }) => address.endsWith(embed === 'all' ? '../' : isWhole ? `#${embed}` : `/${embed}/`))).not.toEqual([]);
    const lost = links.filter(({ address, isBeside, isFile }) => (address.startsWith('#') ? isBeside || !places.has(address) : !isBeside && !isFile));
    expect(lost.map(({ address }) => address)).toEqual([]);
  }
);
