import { describe, expect, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { grounds, lostLines, printedLines } from './grounds.ts';
import { tryScripts } from './scriptCases.ts';

const reader = createReader();

tryScripts(grounds[2], /^embedMain/);

describe.each(grounds)('on the $kind /$path', (ground) => {
  it('without scripts, all can be read, links lead on and no control is shown', async () => {
    const before = await printedLines(reader, ground.path);
    const { page } = await reader.open(ground.path, { javaScriptEnabled: false });
    expect(await lostLines(page, before)).toEqual([]);
    expect(await page.locator('.live:visible').count()).toBe(0);
    expect(await page.locator(':is(button, select):visible:not([data-sort], [data-choose])').count()).toBe(0);
    const link = page.locator('main a[href]:not([href^="#"], [target], [download]):visible').first();
    if ((await link.count()) === 0) return;
    const to = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    await link.click();
    await page.waitForURL(to);
  });
});
