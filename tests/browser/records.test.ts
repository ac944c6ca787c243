import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { hold, waitHydrated } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Opening } from '../support/reader.ts';
import { eitherDirection, everywhere, first, homeOf, published, sections, textOf, triedDirections, triedLanguages } from '../support/site.ts';

const reader = createReader();

/** One record of each kind that has an address, most of them under a lid, and the page of the section that it stands in. */
const records = [
  { kind: 'an outcome', path: 'outcomes/', id: published.outcomes.at(-1)!.id },
  { kind: 'a demand', path: 'demands/', id: published.demands.at(-1)!.id },
  { kind: 'a clause', path: 'demands/', id: published.documents[0]!.clauses[0]!.id },
  { kind: 'an event', path: 'timeline/', id: published.events.at(-1)!.id },
  { kind: 'a passage', path: 'sources/', id: published.article.passages.at(-1)!.id }
];

const isInView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((target) => {
    const record = document.getElementById(target);
    const box = record?.getBoundingClientRect();
    const bar = document.getElementById('lens')?.getBoundingClientRect();
    return (
      record !== null &&
      record.checkVisibility() &&
      box !== undefined &&
      box.top < innerHeight &&
      box.bottom > 0 &&
      box.top >= (bar && bar.top <= 0 ? bar.bottom : 0) - 1
    );
  }, id);

describe('a permalink', () => {
  it.each(records)('to $kind opens what it stands in and shows it, clear of the lens bar', async ({ id, path }) => {
    const { page } = await reader.open(`${path}#${id}`, { width: 390, height: 844 });
    await expect.poll(() => isInView(page, id), { message: id }).toBe(true);
    const closed = await page.evaluate((target) => {
      const lids = [];
      for (let lid = document.getElementById(target)?.closest('details'); lid; lid = lid.parentElement?.closest('details')) lids.push(lid.open);
      return lids.filter((isOpen) => !isOpen).length;
    }, id);
    expect(closed).toBe(0);
  });

  it('to what the page of answers has, opens its card and shows it, clear of the lens bar', async () => {
    const { id } = records[0]!;
    const { page } = await reader.open(`#${id}`, { width: 390, height: 844 });
    await expect.poll(() => isInView(page, id)).toBe(true);
    await expect.poll(() => page.locator(`#${id} details`).first().getAttribute('open')).toBe('');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it.each(records.slice(1))('to $kind, which the page of answers has not, shows it over that page at once, and is left without a trace', async ({ id }) => {
    const { page, errors } = await reader.open(`#${id}`, { width: 390, height: 844 });
    await page.locator(`dialog[open] article[data-place="${id}"] h1`).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.locator('[data-part="record"]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it.each(records.slice(0, 2))('to $kind is followed at once, not by a scroll through the page', async ({ id, path }) => {
    const note = (): void => {
      const tops: number[] = [];
      Object.assign(window, { tops });
      addEventListener('scroll', () => tops.push(scrollY));
    };
    const { page } = await reader.open(`${path}#${id}`, { reducedMotion: 'no-preference', before: (context) => context.addInitScript(note) });
    await waitHydrated(page, '#lens');
    await expect.poll(() => isInView(page, id)).toBe(true);
    const between = await page.evaluate(() => (window as unknown as { tops: number[] }).tops.filter((top) => Math.abs(top - scrollY) > innerHeight));
    expect(between).toEqual([]);
  });

  it('leaves a reader who has gone on where they are, when the script of the page comes late', async () => {
    const { before, release } = hold(/\/assets\/main-[^/]*\.js$/);
    const { id } = published.demands[4]!;
    const { page } = await reader.open(`demands/#${id}`, { before, waitUntil: 'domcontentloaded' });
    await expect.poll(() => isInView(page, id)).toBe(true);
    await page.evaluate(() => scrollBy({ top: 6000, behavior: 'instant' }));
    const read = (await page.evaluateHandle(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)!)).asElement();
    const at = (await read.boundingBox())!.y;
    release();
    await waitHydrated(page, '#lens');
    await expect
      .poll(() =>
        page
          .locator(`#${id} details`)
          .first()
          .evaluate((lid) => (lid as HTMLDetailsElement).open)
      )
      .toBe(true);
    expect(Math.abs((await read.boundingBox())!.y - at)).toBeLessThan(1);
  });

  it('leads there within the page, too, from one to the next', async () => {
    const { page } = await reader.open('');
    await openSections(
      page,
      records.map(({ path }) => path.slice(0, -1))
    );
    for (const { id } of records) {
      await page.evaluate((target) => (location.hash = target), id);
      await expect.poll(() => isInView(page, id), { message: id }).toBe(true);
    }
  });

  it('to a row that the lens has folded shows it all the same', async () => {
    const folded = published.demands.find(({ topic }) => topic !== 'territory')!.id;
    const { page } = await reader.open(`demands/?topic=territory#${folded}`);
    await expect.poll(() => isInView(page, folded)).toBe(true);
  });

  it.each(triedLanguages)('holds in $code: every record has the same id in every language', async (language) => {
    const { page } = await reader.open(`${homeOf(language)}#${published.outcomes[0]!.id}`);
    await expect.poll(() => isInView(page, published.outcomes[0]!.id)).toBe(true);
  });
});

describe('the page of a record', () => {
  const event = published.events.find(({ id }) => published.findings.some(({ about }) => about.includes(id)))!;
  const finding = published.findings.find(({ about }) => about.includes(event.id))!;

  it('is where a source line leads, with what is selected, and leads back to the record with it', async () => {
    const { page } = await reader.open(`outcomes/?side=${published.parties[0]!.id}`);
    await waitHydrated(page, '#outcomes');
    const card = page.locator('#outcomes [data-record="outcome"]').first();
    const id = (await card.getAttribute('id'))!;
    await card.locator('.source a').first().click();
    await page.locator('dialog a[href*="record/"]').first().click();
    await page.waitForURL(`**/record/${id}/?side=${published.parties[0]!.id}`);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.locator('a[data-full]').last().click();
    await page.waitForURL(`${inject('site')}outcomes/?side=${published.parties[0]!.id}#${id}`);
    await expect.poll(() => isInView(page, id)).toBe(true);
  });

  it('shows the finding that an address names', async () => {
    const { page } = await reader.open(`record/${event.id}/#${finding.id}`, { width: 390, height: 844 });
    await expect.poll(() => isInView(page, finding.id)).toBe(true);
  });

  it.each(triedDirections)('gives a citation in three formats to copy, with its address and the day, in $code', async (language) => {
    const day = '2026-11-08';
    const { page, errors } = await reader.open(`${homeOf(language)}record/${event.id}/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
      before: (context) => context.clock.setFixedTime(`${day}T23:59:59Z`)
    });
    const address = `${inject('site')}${homeOf(language)}record/${event.id}/`;
    const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
    await page.locator('[data-citation] summary').click();
    const texts: string[] = [];
    for (const button of await page.locator('[data-copy]').all()) {
      await button.click();
      await button.locator('xpath=following-sibling::*[@role="status"]').waitFor();
      texts.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    const [text = '', bibtex = '', csl = ''] = texts;
    for (const citation of texts) expect(citation).toContain(address);
    expect(text).toContain(title);
    expect(bibtex).toMatch(/^@misc\{[^,\s]+,\n[^]*\n\}$/);
    expect(bibtex).toContain(`urldate = {${day}}`);
    expect(JSON.parse(csl)).toEqual([
      expect.objectContaining({ type: 'webpage', title, URL: address, accessed: { 'date-parts': [day.split('-').map(Number)] }, language: language.code })
    ]);
    expect(errors).toEqual([]);
  });

  it('keeps the choice of colours, and offers it', async () => {
    const { page } = await reader.open(`record/${event.id}/`);
    await page.locator('[data-theme-choice]').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

/** The heading of a page, without the mark that the record was corrected. */
function titleOn(file: string): string {
  const heading = /<h1[^>]*>([^]*?)<\/h1>/.exec(textOf(file))?.[1] ?? '';
  return heading
    .replace(/(&nbsp;|\u00a0)?<a [^]*/, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .trim();
}

describe('copy citation', () => {
  async function cite(path: string, opening: Opening): Promise<{ page: Page; id: string; answer: string }> {
    const { page } = await reader.open(path, opening);
    await waitHydrated(page, '#outcomes');
    const card = page.locator('#outcomes [data-record="outcome"]').first();
    await card.locator('summary').first().click();
    await card.locator('[data-cite]').last().click();
    const answer = card.locator('.actions [role="status"]').last();
    await answer.waitFor();
    return { page, id: (await card.getAttribute('id'))!, answer: await answer.innerText() };
  }

  it.each(triedDirections)('copies title, site, address and day, and says so, in $code', async (language) => {
    const { page, id } = await cite(homeOf(language), {
      permissions: ['clipboard-read', 'clipboard-write'],
      before: (context) => context.clock.setFixedTime('2031-01-01T00:00:00Z')
    });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain((await page.locator(`#${id} h3`).innerText()).trim());
    expect(text).toContain(`${inject('site')}${homeOf(language)}record/${id}/`);
    expect(text).toContain((await page.locator('.masthead .name').innerText()).trim());
    expect(text).toContain(new Intl.NumberFormat(language.locale, { useGrouping: false }).format(2031));
  });

  it.each(everywhere(eitherDirection, [first]))(
    'gives every record the title that it has on its own page, and so does sharing it, in $code',
    async (language) => {
      const { page } = await reader.open('about:blank', {
        before: (context) =>
          context.addInitScript(() => {
            const [copied, shared]: [string[], ShareData[]] = [[], []];
            const navigator = {
              share: (data: ShareData) => Promise.resolve(void shared.push(data)),
              clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) }
            };
            for (const [name, value] of Object.entries(navigator)) Object.defineProperty(window.navigator, name, { value });
            Object.assign(window, { copied, shared });
          })
      });
      const idIn = (address = ''): string => /(?:#|\/record\/)([\w.-]+)/.exec(address)?.[1] ?? '';
      const titles = new Map<string, string | undefined>();
      const citations: string[] = [];
      let buttons = 0;
      for (const section of sections) {
        await page.goto(`${inject('site')}${homeOf(language)}${section}/`);
        await waitHydrated(page, '#lens');
        const count = await page.locator('[data-record] [data-cite]').count();
        const { copied, shared } = await page.evaluate(async (expected) => {
          const given = window as unknown as { copied: string[]; shared: ShareData[] };
          for (const button of document.querySelectorAll<HTMLElement>('[data-record] :is([data-cite], [data-share])')) button.click();
          while (given.copied.length < expected || given.shared.length < expected) await new Promise(requestAnimationFrame);
          return { copied: given.copied, shared: given.shared };
        }, count);
        for (const { url, title } of shared) titles.set(idIn(url), title);
        citations.push(...copied);
        buttons += count;
      }
      expect(titles.size).toBe(buttons);
      expect(Object.fromEntries(titles)).toEqual(
        Object.fromEntries([...titles.keys()].map((id) => [id, titleOn(`${homeOf(language)}record/${id}/index.html`)]))
      );
      expect(citations.filter((text) => !text.includes(titles.get(idIn(text))!))).toEqual([]);
    }
  );

  it('shows the text to copy by hand where the clipboard is denied', async () => {
    const deny = (): void => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    };
    const { id, answer } = await cite('', { before: (context) => context.addInitScript(deny) });
    expect(answer).toContain(`${inject('site')}record/${id}/`);
  });
});
