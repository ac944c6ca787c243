import { describe, expect, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { homeOf, languages, sections } from '../support/site.ts';

/** What assistive technology is told of each answer. A change of words or facts changes it: `npm run test:access -- -u` writes it anew. */
const reader = createReader();

describe.each(languages)('in $code', (language) => {
  it.each(sections)('the answer of %s is told as it was', async (section) => {
    const { page } = await reader.open(homeOf(language), { javaScriptEnabled: false });
    const told = await page.locator(`#${section} [data-part="gist"]`).ariaSnapshot();
    expect(told).toContain('heading');
    await expect(`${told}\n`).toMatchFileSnapshot(`snapshots/${language.code}/${section}.yaml`);
  });
});
