import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { escapeMarkup } from '../../src/ui/escapeMarkup.ts';

/** Adds a plain page to a served site: the headline and a paragraph for each section of the page at `address`, in the same fonts, no script. Gives its address. */
export async function addPlainPage(browser: Browser, address: string, folder: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  const [headline, paragraphs, styles] = await page.evaluate(
    () =>
      [
        document.querySelector('h1')?.textContent ?? '',
        [...document.querySelectorAll<HTMLElement>('[data-part="gist"]')].map((part) => part.innerText.replace(/\s+/g, ' ')),
        document.querySelector('style')?.textContent ?? ''
      ] as const
  );
  await page.close();
  const body = [`<h1>${escapeMarkup(headline)}</h1>`, ...paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`)].join('\n');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><style>${styles}</style>${body}</html>`;
  writeFileSync(join(folder, 'plain.html'), html);
  return `${address}plain.html`;
}
