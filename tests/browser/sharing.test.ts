import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { waitHydrated } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { homeOf, languages, published, sections, textOf } from '../support/site.ts';

const reader = createReader();
const permissions = ['clipboard-read', 'clipboard-write'];
const record = published.outcomes[0]!.id;
const guardian = '?outlet=guardian';

describe('sharing', () => {
  it('a section: the link has its place, the language and what is selected', async () => {
    const [, language] = languages;
    const { page } = await reader.open(`${homeOf(language!)}${guardian}`, { permissions });
    await waitHydrated(page, '#lens');
    await page.locator('#outcomes .use [data-share]').click();
    await page.locator('#outcomes .use [role="status"]').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject('site')}${homeOf(language!)}${guardian}#outcomes`);
  });

  it('a record, from an embed: the link leads to the explainer, and has nothing of the host’s', async () => {
    const { page } = await reader.open(`embed/outcomes/full/?outlet=guardian&theme=dark&childId=a&parentUrl=https%3A%2F%2Fhost.example%2F`, { permissions });
    await waitHydrated(page, '#outcomes');
    await page.locator(`#${record} [data-share]`).click();
    await page.locator(`#${record} [role="status"]`).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject('site')}${guardian}#${record}`);
  });

  it('a record, from its own page: by the system’s sheet, where there is one', async () => {
    const { page } = await reader.open(`record/${record}/${guardian}`, {
      before: (context) =>
        context.addInitScript(() => Object.assign(navigator, { share: (what: unknown) => Promise.resolve(Object.assign(window, { shared: what })) }))
    });
    await page.locator('[data-share]').click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { shared?: { url: string } }).shared?.url))
      .toBe(`${inject('site')}record/${record}/${guardian}`);
  });

  it('the way from an embed to the explainer has what is selected, and the record at which it was opened', async () => {
    const { page } = await reader.open(`embed/outcomes/full/${guardian}&parentUrl=https%3A%2F%2Fhost.example%2F#${record}`);
    await waitHydrated(page, '#outcomes');
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.locator('footer [data-full]').click()]);
    await opened.waitForURL(`${inject('site')}${guardian}#${record}`);
    await opened.close();
  });
});

/** The properties of a page's head, by name. */
function headOf(html: string): { metas: Record<string, string>; links: Record<string, string> } {
  const head = html.slice(0, html.indexOf('</head>'));
  const unescape = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const metas = [...head.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name = '', text = '']) => [name, unescape(text)]);
  const links = [...head.matchAll(/<link rel="(canonical|alternate)"(?: type="application\/(json\+oembed)")? href="([^"]*)"/g)];
  return {
    metas: Object.fromEntries(metas) as Record<string, string>,
    links: Object.fromEntries(links.map(([, rel = '', type, href = '']) => [type ?? rel, href]))
  };
}

describe.each(languages)('what is shown where an address is shared, in $code', (language) => {
  const { address, folder } = inject('published');
  const home = homeOf(language);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const pages = [
    { path: home, card: 'all', canonical: home },
    { path: `${home}embed/all/`, card: 'all', canonical: home },
    { path: `${home}record/${record}/`, card: 'outcomes', canonical: `${home}record/${record}/` },
    ...sections.flatMap((section) => [
      { path: `${home}${section}/`, card: section, canonical: `${home}${section}/` },
      { path: `${home}embed/${section}/`, card: section, canonical: `${home}#${section}` },
      { path: `${home}embed/${section}/full/`, card: section, canonical: `${home}${section}/` }
    ])
  ];

  it.each(pages)('$path: its title, its text, its picture in words too, and its address', ({ path, card, canonical }) => {
    const { metas, links } = headOf(read(`${path}index.html`));
    expect(metas).toMatchObject({
      'og:url': address + path,
      'og:image': `${address}${home}cards/${card}.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image'
    });
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'og:site_name', 'og:type']) expect(metas[name]).toMatch(/\S/);
    expect(links['canonical']).toBe(address + canonical);
    expect(existsSync(join(folder, `${home}cards/${card}.png`))).toBe(true);
  });

  it.each(pages.filter(({ path }) => !path.includes('record/')))('$path: how it is embedded, for editors that ask by oEmbed', ({ path, card }) => {
    const link = headOf(read(`${path}index.html`)).links['json+oembed'];
    expect(link).toBe(`${address}${path}oembed.json`);
    const said = JSON.parse(read(`${path}oembed.json`)) as Record<string, string | number>;
    expect(said).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 800, thumbnail_url: `${address}${home}cards/${card}.png` });
    expect(said['title']).toMatch(/\S/);
    // A page is embedded as its answer, an embed as itself.
    expect(said['html']).toContain(`<iframe src="${address}${path.includes('embed/') ? path : `${home}embed/${card}/`}" title=`);
  });
});

it('without the address of the site, nothing claims to know one', () => {
  for (const path of ['index.html', 'embed/outcomes/full/index.html', `record/${record}/index.html`]) {
    const { metas, links } = headOf(textOf(path));
    expect([links['canonical'], links['json+oembed'], metas['og:image'], metas['og:url']]).toEqual([undefined, undefined, undefined, undefined]);
  }
});
