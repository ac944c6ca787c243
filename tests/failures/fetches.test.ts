import type { BrowserContext, Locator, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { parseElsewhere } from '../support/parseElsewhere.ts';
import { draw, hold, hydrateAll, settle } from '../support/actions.ts';
import { settleIslands } from '../support/controls.ts';
import { createReader } from '../support/reader.ts';
import { textOf } from '../support/site.ts';
import { grounds, lostLines, printedLines, seenLines, tryOut, type Trial } from './grounds.ts';

const reader = createReader();
const [page, sectionPage, embed] = grounds;

/** Answers what scripts fetch from an address otherwise; what a reader goes to comes as it is. */
function answer(pattern: RegExp, how: (route: Route) => Promise<void>): (context: BrowserContext) => Promise<unknown> {
  return (context) => context.route(pattern, (route) => (route.request().resourceType() === 'document' ? route.continue() : how(route)));
}

const html = (body: string, status = 200) => ({ status, contentType: 'text/html; charset=utf-8', body });

/** What comes instead of a page that scripts fetch. */
const wrong: [what: string, how: (route: Route) => Promise<void>][] = [
  ['fails', (route) => route.abort()],
  ['gets the page for what is not there', (route) => route.fulfill(html(textOf('404.html'), 404))],
  ['gets that page from a host that calls it a success', (route) => route.fulfill(html(textOf('404.html')))],
  ['gets nothing', (route) => route.fulfill(html(''))]
];

const way = ({ frame }: Trial): Locator => frame.locator(`a[data-open="${page.section}"]`);
const record = ({ frame }: Trial): Locator => frame.locator(`#${page.section} [data-part="record"]`);
const isScripted = ({ frame }: Trial): Promise<void> => frame.locator('html[data-scripted]').waitFor({ state: 'attached' });
/** Of a record's page, or of a place on it. */
const ofRecord = /\/record\/[^/]+\/(#.*)?$/;
const ofSection = new RegExp(`/${page.section}/$`);

describe('when the record of a section is fetched, and', () => {
  it.each(wrong)('the fetch %s, its link leads to its page, and back to the page as it was', async (_, how) => {
    const before = await printedLines(reader, page.path);
    const trial = await tryOut(reader, page, { before: answer(ofSection, how) });
    await isScripted(trial);
    await way(trial).click();
    await trial.page.waitForURL(`**/${page.section}/`);
    expect(await lostLines(trial.page, await printedLines(reader, `${page.section}/`))).toEqual([]);
    await trial.page.goBack();
    await isScripted(trial);
    expect(await lostLines(trial.page, before)).toEqual([]);
    expect(trial.thrown).toEqual([]);
  });

  it('it is late, all else can be read and used, and it comes where it was asked for', async () => {
    const before = await printedLines(reader, page.path);
    const { before: hinder, release } = hold(ofSection);
    const trial = await tryOut(reader, page, { before: hinder });
    await isScripted(trial);
    await way(trial).click();
    await expect.poll(() => way(trial).getAttribute('aria-busy')).toBe('true');
    expect(await lostLines(trial.page, before)).toEqual([]);
    await trial.page.locator('[data-theme-choice]').selectOption('dark');
    release();
    await record(trial).waitFor();
    expect(trial.thrown).toEqual([]);
  });

  it('the page of another version comes, its text is shown, and what cannot live of it says so', async () => {
    const other = textOf('demands/index.html')
      .replaceAll(/ data-shape="[^"]*"/g, ' data-shape="other"')
      .replaceAll('</h3>', ' anew</h3>');
    const trial = await tryOut(reader, page, { before: answer(/\/demands\/$/, (route) => route.fulfill(html(other))) });
    await isScripted(trial);
    await trial.page.locator('a[data-open="demands"]').click();
    await trial.page.locator('#demands [data-part="record"]').waitFor();
    await settleIslands(trial.page);
    expect(await trial.page.locator('#demands .failed').isVisible()).toBe(true);
    const shown = await trial.page.locator('#demands [data-part="record"]').evaluate((part) => part.textContent.replace(/\s+/g, ''));
    const said = await trial.page.locator('#demands .failed').evaluate((note) => note.textContent.replace(/\s+/g, ''));
    const sent = await parseElsewhere(trial.page, other, (root, part) => root.querySelector(part)!.textContent, '#demands [data-part="record"]');
    expect(shown.replace(said, '')).toBe(sent.replace(/\s+/g, ''));
    expect(trial.thrown).toEqual([]);
  });

  it('it is asked for twice at once, it is fetched once and shown once', async () => {
    const trial = await tryOut(reader, page);
    await isScripted(trial);
    await way(trial).evaluate((link) => {
      for (let clicks = 0; clicks < 3; clicks++) (link as HTMLElement).click();
    });
    await record(trial).waitFor();
    await settle(trial);
    expect(await record(trial).count()).toBe(1);
    expect(trial.requests.filter((address) => ofSection.test(address))).toHaveLength(1);
    expect(trial.thrown).toEqual([]);
  });
});

describe.each([sectionPage, embed])('when the page of a record is fetched from the $kind, and', (ground) => {
  const link = ({ frame }: Trial): Locator => frame.locator('main a[href*="record/"]:not([data-list])').filter({ visible: true }).first();
  const open = async (before: (context: BrowserContext) => Promise<unknown>): Promise<Trial> => {
    const trial = await tryOut(reader, ground, { before });
    await isScripted(trial);
    await seenLines(trial.frame); // opens the lids that it may be under
    return trial;
  };

  it.each(wrong)('the fetch %s, its link leads to its page', async (_, how) => {
    const trial = await open(answer(/\/record\/[^/]+\/$/, how));
    // The page of a host stays: there the link opens a page of its own.
    const followed = ground === embed ? trial.context.waitForEvent('page') : trial.page.waitForURL(ofRecord).then(() => trial.page);
    const [shown] = await Promise.all([followed, link(trial).click()]);
    await shown.waitForURL(ofRecord);
    expect(await shown.locator('main h1').isVisible()).toBe(true);
    expect(trial.thrown).toEqual([]);
  });

  it('it is asked for twice at once, it is shown once, and closed by one key', async () => {
    const trial = await open(() => Promise.resolve());
    await link(trial).evaluate((element) => {
      for (let clicks = 0; clicks < 2; clicks++) (element as HTMLElement).click();
    });
    await trial.frame.locator('dialog[open] h1').waitFor();
    expect(await trial.frame.locator('dialog').count()).toBe(1);
    await trial.page.keyboard.press('Escape');
    await trial.frame.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(trial.thrown).toEqual([]);
  });
});

describe('when the network is gone in mid-visit', () => {
  it.each([page, sectionPage])('the text of the $kind stays, what would have to be fetched says so, and works once the network is back', async (ground) => {
    const before = await printedLines(reader, ground.path);
    const trial = await tryOut(reader, ground);
    await isScripted(trial);
    await trial.page.waitForLoadState();
    await hydrateAll(trial.page);
    await trial.context.setOffline(true);
    await seenLines(trial.page);
    const asked = ground === page ? way(trial) : trial.page.locator('main .source a[href*="record/"]').filter({ visible: true }).first();
    await asked.click();
    const said = trial.page.locator('main .offline');
    await said.waitFor();
    const refused = trial.page.waitForEvent('requestfailed');
    await asked.click();
    await refused;
    await draw(trial.page); // a link whose answer comes when the network is back is followed
    expect(await said.count()).toBe(1);
    expect(await said.getAttribute('role')).toBe('alert');
    expect(trial.page.url()).toBe(inject('site') + ground.path);
    expect(await lostLines(trial.page, before)).toEqual([]);
    await trial.context.setOffline(false);
    await expect.poll(() => said.count()).toBe(0);
    await asked.click();
    await (ground === page ? record(trial) : trial.page.locator('dialog[open] h1')).waitFor();
    expect(trial.thrown).toEqual([]);
  });
});
