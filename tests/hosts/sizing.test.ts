import { describe, expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { embedOf, languages, sections } from '../support/site.ts';
import { hostKinds, ownKind } from './hostKinds.ts';
import { createHosts, middle, putBeside, type HostVisit } from './hostPage.ts';
import { closeLids, expectSized, openLids } from './sizes.ts';

const hosts = createHosts(createReader());

/** Narrows or widens the column that the embeds stand in, while it is hidden. */
async function showAgain({ page }: HostVisit, width: number): Promise<void> {
  await page.evaluate(async (to) => {
    const column = document.querySelector('main')!;
    const { style } = document.documentElement;
    const frames = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    column.style.display = 'none';
    await frames();
    style.setProperty('--column', `${to}px`);
    await frames();
    column.style.display = '';
  }, width);
}

const cases = [
  // How a height is told hangs on the host, not on the section.
  ...hostKinds.map((kind) => ({ kind, language: languages[0]!, name: kind.name, names: ['outcomes', 'timeline', 'sources'], isNarrowed: false })),
  // Ours in the language that is written from right to left, and for all sections in one, which is as heavy as the page.
  { kind: ownKind(inject('site')), language: languages.at(-1)!, name: 'our own script', names: [...sections, 'all'], isNarrowed: true }
];

describe.each(cases)('on the page of a host that goes by $name', ({ kind, language, names, isNarrowed }) => {
  const folder = language === languages[0] ? '' : `${language.code}/`;

  it('every embed is as high as its content, whatever is opened, closed, hidden and shown, and the host stays where it was', async () => {
    const visit = await hosts.open({ kind, embeds: names.map((name) => `${folder}${embedOf(name)}`) });
    const sized = (): Promise<number[]> => expectSized(visit, { clamp: kind.clamp });
    expect(visit.embeds.length).toBe(names.length);
    await expectSized(visit, { clamp: kind.clamp, inSight: false });
    expect(await visit.page.evaluate(() => scrollY), 'where the host stands').toBe(middle);
    await putBeside(visit);
    const closed = await sized();
    await openLids(visit);
    const opened = await sized();
    expect(
      opened.every((height, index) => height > closed[index]!),
      'opened, each is higher'
    ).toBe(true);
    await closeLids(visit);
    expect(await sized(), 'closed again').toEqual(closed);
    await showAgain(visit, 640);
    expect(await sized(), 'hidden and shown').toEqual(closed);
    if (isNarrowed) {
      await showAgain(visit, 320);
      const narrow = await sized();
      expect(
        narrow.every((height, index) => height > closed[index]!),
        'narrower, each is higher'
      ).toBe(true);
    }
    expect(visit.errors, 'errors in any console').toEqual([]);
  });
});
