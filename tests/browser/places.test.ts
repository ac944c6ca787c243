import { describe, expect, it } from 'vitest';
import { draw, waitHydrated } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, recordIds, sections } from '../support/site.ts';

/** Every record has a place on the page of its section, which an address can name. */
const reader = createReader();

/** Which of some elements do not begin in sight, below what lies over the page, each when the address has named it. Runs in the page. */
async function findHidden(ids: readonly string[]): Promise<string[]> {
  const isShown = (id: string): boolean => {
    const covered = document.getElementById('lens')!.getBoundingClientRect().bottom;
    const { top, height } = document.getElementById(id)!.getBoundingClientRect();
    return height > 0 && top >= covered - 1 && top < innerHeight;
  };
  const hidden: string[] = [];
  for (const id of ids) {
    const hash = `#${encodeURIComponent(id)}`;
    if (location.hash !== hash) {
      const isFollowed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.replace(hash);
      await isFollowed;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    if (!isShown(id)) hidden.push(id);
  }
  return hidden;
}

describe.each(everywhere(sections, ['timeline']))('on the page of %s', (section) => {
  it('the address of every record shows it at once, clear of the bar', async () => {
    const ids = recordIds(`${section}/`);
    expect(new Set(ids).size).toBe(ids.length);
    const { page } = await reader.open(`${section}/`, { width: 390, height: 844, reducedMotion: 'no-preference' });
    await waitHydrated(page);
    expect(await page.evaluate(findHidden, ids)).toEqual([]);
  });

  it('so it does when the page is opened at it', async () => {
    const ids = recordIds(`${section}/`);
    const some = [0.34, 0.71, 1].map((part) => ids[Math.ceil(part * ids.length) - 1]!);
    for (const id of new Set(some)) {
      const { page, errors } = await reader.open(`${section}/#${encodeURIComponent(id)}`, { width: 390, height: 844, reducedMotion: 'no-preference' });
      await waitHydrated(page);
      await draw(page);
      expect(await page.evaluate(findHidden, [id])).toEqual([]);
      expect(errors).toEqual([]);
    }
  });
});
