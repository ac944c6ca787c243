import { within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import About from '../../src/page/print/About.svelte';
import AboutInShort from '../../src/page/print/AboutInShort.svelte';
import { show, talks } from './stage.ts';

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const { card } = talks.dataset;
const { contact } = card;

afterEach(() => {
  document.body.replaceChildren();
  card.contact = contact;
});

describe('about the page in short', () => {
  const about = (): HTMLElement => show(AboutInShort, { about: 'about/', records: 'record/' });

  it('names the article, its date and what it is, how far the facts were checked, the rule, the translations and the licence', () => {
    expect(within(about()).getAllByRole('listitem').map(textOf)).toEqual([
      'It takes one article apart: “Islands dine, lamp is lit”, of 3 April 1971, a summary that names 2 news outlets as its sources.',
      'What the article says stands beside what later reports say; 4 reports were read. Checked to November 1971.',
      'Every statement names who makes it; where figures differ, all are shown and none is called the true one.',
      'All of this is invented, in both languages, to test that another negotiation can be told.',
      'The code is free under the MIT licence, the facts may be reused with a link to this page, and all data can be downloaded.'
    ]);
  });

  it('leads to all the rest, under a heading', () => {
    const element = about();
    const links = within(element).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['about/', 'record/']);
    expect(textOf(element.querySelector('section#about > h2#about-title'))).toBe('About this page');
  });

  it('keeps, in the article’s edition, what does not speak of later reports', () => {
    const element = about();
    for (const later of element.querySelectorAll('[data-asof="now"]')) later.remove();
    expect(textOf(element)).not.toMatch(/later reports|Checked/);
    expect(within(element).getAllByRole('listitem')).toHaveLength(4);
  });
});

describe('about the page', () => {
  const cited = { key: 'a', title: 'a', site: 'a', author: 'a', language: 'en', year: 1971, month: 11, address: undefined };
  const props = { cited, data: { folder: 'data/', tables: ['demands'], language: 'English' } };
  const about = (more: { repository?: string } = {}): HTMLElement => show(About, { ...props, home: '../', ...more });
  const report = (element: HTMLElement): HTMLAnchorElement | null => element.querySelector('a[rel~="external"][href*="issues"], a[href^="mailto:"]');

  it('leads with a mistake to the issues of the repository, else to the contact', () => {
    expect(report(about({ repository: 'https://example.org/project' }))?.getAttribute('href')).toBe('https://example.org/project/issues/new');
    document.body.replaceChildren();
    expect(report(about())?.getAttribute('href')).toBe(contact);
  });

  it('says plainly that there is no such place where there is neither', () => {
    delete card.contact;
    const element = about();
    expect(report(element)).toBeNull();
    expect(textOf(element)).toContain('gives no address for reporting a mistake');
    expect(textOf(element)).not.toMatch(/repository/i);
  });

  it('begins with links to its parts, each to a heading of that name', () => {
    const element = about();
    const links = [...element.querySelectorAll<HTMLAnchorElement>('.contents a')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(textOf(element.querySelector(link.hash))).toBe(textOf(link));
    expect(links.map(textOf)).toEqual([...element.querySelectorAll('h2')].filter(({ id }) => id).map(textOf));
  });

  it('is a page under a heading of its own, and leads from there', () => {
    const element = about();
    expect([...element.querySelectorAll('h1, h2, h3, h4')].slice(0, 2).map(({ tagName }) => tagName)).toEqual(['H1', 'H2']);
    expect([...element.querySelectorAll('a[href^="../"]')].map((link) => link.getAttribute('href'))).toEqual(['../record/', '../print/']);
  });
});
