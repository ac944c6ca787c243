import type { Browser, CDPSession, Page } from 'playwright-core';

/** A phone, as far as a machine like this one can play it. */
export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** How many times slower its processor is. */
export const slowdown = 4;

const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** A page on a slow phone and a slow line, on which nothing is kept from an earlier visit, and the session that measures it. */
export async function openSlowly(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}
