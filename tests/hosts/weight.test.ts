import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAll, settle, hydrateAll } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, first, homeOf, isOfOneSection, languages, pages, textOf, widest, type SitePage } from '../support/site.ts';
import { weigh } from '../support/weigh.ts';
import { createHosts } from './hostPage.ts';

const reader = createReader();
const hosts = createHosts(reader);

/** In bytes, as sent (brotli). A letter that is not Latin takes two bytes. The embed of all answers is the page itself. */
const budgets = { js: 40_000, answer: 35_000, answerElsewhere: 37_000, whole: 61_000, wholeElsewhere: 66_000, htmlOfAll: 26_000, htmlOfAllElsewhere: 32_000 };

/** The addresses of the files that a page names for itself, its own among them. */
function filesOf(path: string): string[] {
  const named = [...textOf(`${path}index.html`).matchAll(/<(?:script|link rel="(?:stylesheet|preload|modulepreload)")[^>]* (?:src|href)="([^"]*)"/g)];
  const address = inject('site') + path;
  return [address, ...named.map(([, file]) => new URL(file!, address).href)];
}

describe('an embed is light', () => {
  it.each(pages.filter(({ embed, language }) => embed && everywhere(languages, [first, widest[0]]).includes(language)))(
    '$address is no heavier than it has to be',
    ({ path, embed, isWhole, language }: SitePage) => {
      const { html, css, js, fonts } = weigh(filesOf(path), inject('site'), inject('folder'));
      const isElsewhere = language !== first;
      expect.soft(js, 'JavaScript').toBeLessThanOrEqual(budgets.js);
      expect.soft([css, fonts], 'style sheets and fonts').toEqual([0, 0]);
      if (embed === 'all') expect.soft(html, 'HTML').toBeLessThanOrEqual(isElsewhere ? budgets.htmlOfAllElsewhere : budgets.htmlOfAll);
      else if (isWhole) expect.soft(html + js, 'all of it').toBeLessThanOrEqual(isElsewhere ? budgets.wholeElsewhere : budgets.whole);
      else expect.soft(html + js, 'all of it').toBeLessThanOrEqual(isElsewhere ? budgets.answerElsewhere : budgets.answer);
      expect(Math.min(html, js), 'all of it was weighed').toBeGreaterThan(isWhole ? 5_000 : 2_000);
    }
  );

  it('and asks for nothing that it does not name', async () => {
    const path = 'embed/all/';
    const visit = await reader.open(path, { width: 640 });
    const { page, requests } = visit;
    await hydrateAll(page);
    await openAll(page);
    await settle(visit);
    expect(requests.filter((address) => !address.endsWith('/icon.svg')).sort()).toEqual(filesOf(path).sort());
  });
});

describe('a second embed', () => {
  /** The site as a host sends it that heeds `_headers`: a file whose name tells its content need not be asked for again. */
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    asked.push(path);
    void fetch(inject('site') + path).then(async (answer) => {
      const headers = {
        'Content-Type': answer.headers.get('Content-Type') ?? '',
        ...(path.startsWith('assets/') && { 'Cache-Control': 'public, max-age=31536000, immutable' })
      };
      response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('on a page costs less than the first: they share their script', async () => {
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { page } = await reader.open('about:blank');
    const frame = (path: string): string => `<iframe src="${site}${path}"></iframe>`;
    await page.goto(hosts.add(frame('embed/outcomes/full/') + frame(`${homeOf(languages.at(-1)!)}embed/sources/full/`)));
    for (const embed of page.frames().slice(1)) await embed.locator('[data-section][data-hydrated]').waitFor();
    expect(asked.filter((path) => path.startsWith('embed/') || path.includes('/embed/')).length).toBe(2);
    expect(asked.filter((path) => path.endsWith('.js')).length).toBe(1);
  });
});

describe('without any script', () => {
  it.each(pages.filter((page) => isOfOneSection(page) && page.isWhole && page.language === languages.at(-1)).slice(0, 2))(
    '$address is dressed and says all that it says',
    async ({ path }) => {
      const { page } = await reader.open(path, { javaScriptEnabled: false });
      const [heading, text] = [page.locator('main h2').first(), await page.locator('main').innerText()];
      expect(await heading.isVisible()).toBe(true);
      expect(text.length).toBeGreaterThan(500);
      const looks = await page
        .locator('body')
        .evaluate((body) => [getComputedStyle(body).boxSizing, getComputedStyle(document.documentElement).backgroundColor]);
      expect(looks).toEqual(['border-box', 'rgb(255, 255, 255)']);
    }
  );
});
