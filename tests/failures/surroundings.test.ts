import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { hydrateAll, waitHydrated } from '../support/actions.ts';
import { settleIslands, useControls } from '../support/controls.ts';
import { serveRewritten, translate } from '../support/middleman.ts';
import { overflow } from '../support/overflow.ts';
import { createReader } from '../support/reader.ts';
import { expectSurvived, grounds, lostLines, printedLines, seenLines, tryOut } from './grounds.ts';

const reader = createReader();
const [page, sectionPage] = grounds;

describe.each(grounds)('the $kind /$path', (ground) => {
  it.each([
    ['an origin of its own', 'sandbox="allow-scripts"'],
    ['its origin', 'sandbox="allow-scripts allow-same-origin"']
  ])('in a sandbox that leaves it %s can be read, and throws nothing', async (_, attributes) => {
    const before = await printedLines(reader, ground.path);
    const { frame, page: host, thrown } = await tryOut(reader, ground, {}, attributes);
    await host.waitForLoadState();
    expect(await lostLines(frame, before)).toEqual([]);
    // Modules do not come where a frame has no origin: then nothing is shown that would need them.
    if ((await frame.locator('html[data-scripted]').count()) > 0) {
      await settleIslands(frame);
      await useControls(frame);
    } else expect(await frame.locator('.live:visible').count()).toBe(0);
    expect(thrown).toEqual([]);
  });

  it('without its fonts says the same, and works', async () => {
    const before = await printedLines(reader, ground.path);
    const trial = await tryOut(reader, ground, { before: (context) => context.route(/\.woff2$/, (route) => route.abort()) });
    await expectSurvived(trial, ground, before);
  });

  it('translated by a browser can be read and used, each control after another, and again', async () => {
    const before = await printedLines(reader, ground.path);
    const trial = await tryOut(reader, ground);
    await trial.page.mouse.move(1, 1);
    await trial.page.mouse.move(2, 2);
    await settleIslands(trial.frame);
    await trial.frame.evaluate(translate);
    expect(await lostLines(trial.frame, before)).toEqual([]);
    await useControls(trial.frame);
    await trial.frame.evaluate(translate);
    await useControls(trial.frame);
    expect(await trial.frame.locator('[data-failed]').count()).toBe(0);
    expect(trial.thrown).toEqual([]);
  });

  it('from an archive whose modules do not parse can be read, and shows no control that does nothing', async () => {
    const before = await printedLines(reader, ground.path);
    const archive = await serveRewritten({ script: () => '<!doctype html><title>Not in this archive</title>' });
    try {
      const { page: shown } = await reader.open('about:blank');
      const thrown: string[] = [];
      shown.on('pageerror', (error) => thrown.push(String(error)));
      await shown.goto(archive.address + ground.path);
      expect(await lostLines(shown, before)).toEqual([]);
      expect(await shown.locator('.live:visible').count()).toBe(0);
      expect(thrown.filter((error) => !error.includes('SyntaxError'))).toEqual([]);
    } finally {
      await archive.close();
    }
  });

  it('magnified to 400 % of a window of 1,280 × 1,024 px can be read, nothing scrolls sideways, and its controls work', async () => {
    const before = await printedLines(reader, ground.path);
    const { page: shown } = await reader.open(ground.path, { width: 320, height: 256 });
    await hydrateAll(shown);
    const seen = new Set(await seenLines(shown));
    // A narrow page may leave out what a wide one draws beside its list; nothing of its records.
    const records = await shown
      .locator('[data-record]')
      .evaluateAll((all) => all.filter((one) => (one as HTMLElement).innerText.trim() === '').map(({ id }) => id));
    expect(records).toEqual([]);
    expect(before.filter((line) => seen.has(line)).length / before.length).toBeGreaterThan(0.8);
    expect(await overflow(shown)).toEqual({ width: 320, wide: [] });
    await useControls(shown);
    expect(await overflow(shown)).toEqual({ width: 320, wide: [] });
  });
});

describe('the same text and the same working page', () => {
  const early = (context: BrowserContext): Promise<unknown> => context.clock.setFixedTime(new Date('1970-01-01T00:00:01Z'));
  const late = (context: BrowserContext): Promise<unknown> => context.clock.setFixedTime(new Date('2100-12-31T23:59:59Z'));
  const surroundings = [
    { where: 'in 1970', before: early },
    { where: 'in 2100', before: late },
    { where: 'at the first time zone of the day, read in Persian', before: undefined, timezoneId: 'Pacific/Kiritimati', locale: 'fa-IR' },
    { where: 'at the last time zone of the day, read in Thai', before: undefined, timezoneId: 'Pacific/Pago_Pago', locale: 'th-TH-u-ca-buddhist' },
    { where: 'between the hours, read in Bengali', before: undefined, timezoneId: 'Asia/Kathmandu', locale: 'bn-BD' }
  ];
  const linesOf = async (shown: Page): Promise<string[]> => {
    await hydrateAll(shown);
    return seenLines(shown);
  };

  it.each(grounds.flatMap((ground) => surroundings.map((one) => ({ ...one, ground, kind: ground.kind }))))(
    '$where: the $kind',
    async ({ ground, before = () => Promise.resolve(), timezoneId, locale }) => {
      const known = await linesOf((await reader.open(ground.path)).page);
      const { page: shown, errors } = await reader.open(ground.path, { before, timezoneId, locale });
      expect(await linesOf(shown)).toEqual(known);
      await useControls(shown);
      expect(errors).toEqual([]);
    }
  );
});

describe('a page that was', () => {
  it.each([page, sectionPage])('frozen and resumed goes on: the $kind', async (ground) => {
    const { page: shown, context, errors } = await reader.open(ground.path);
    await waitHydrated(shown, '#lens');
    const browser = await context.newCDPSession(shown);
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    await browser.send('Page.setWebLifecycleState', { state: 'active' });
    await settleIslands(shown);
    await useControls(shown);
    expect(errors).toEqual([]);
  });

  it.each([page, sectionPage])('left and come back to, out of the browser’s cache or anew, goes on: the $kind', async (ground) => {
    const before = await printedLines(reader, ground.path);
    const { page: shown, errors } = await reader.open(ground.path);
    await waitHydrated(shown, '#lens');
    await shown.goto(`${inject('site')}about/`);
    await shown.goBack();
    await shown.mouse.move(3, 3);
    await shown.mouse.move(4, 4);
    await settleIslands(shown);
    expect(await lostLines(shown, before)).toEqual([]);
    await useControls(shown);
    // What a browser tells a page that it had kept whole.
    await shown.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await useControls(shown);
    expect(await shown.evaluate(() => history.scrollRestoration)).toBe('auto');
    expect(errors).toEqual([]);
  });
});
