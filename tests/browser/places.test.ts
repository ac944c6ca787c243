import { describe, expect, it } from 'vitest';
import { draw, waitAlive } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { recordIds, sections } from '../support/site.ts';

/** Every record has a place on the page of its section, which an address can name. */
const reader = createReader();

/** Whether the beginning of an element is in sight, below what lies over the page. */
function isShown(id: string): boolean {
  const place = document.getElementById(id)!;
  const covered = document.getElementById('lens')!.getBoundingClientRect().bottom;
  const { top, height } = place.getBoundingClientRect();
  return height > 0 && top >= covered - 1 && top < innerHeight;
}

describe.each(sections)('on the page of %s', (section) => {
  it('the address of every record shows it at once, clear of the bar', async () => {
    const ids = recordIds(`${section}/`);
    expect(new Set(ids).size).toBe(ids.length);
    const { page } = await reader.open(`${section}/`, { width: 390, height: 844, reducedMotion: 'no-preference' });
    await waitAlive(page);
    const hidden: string[] = [];
    for (const id of ids) {
      await page.evaluate((hash) => location.replace(hash), `#${encodeURIComponent(id)}`);
      await draw(page);
      if (!(await page.evaluate(isShown, id))) hidden.push(id);
    }
    expect(hidden).toEqual([]);
  });

  it('so it does when the page is opened at it', async () => {
    const ids = recordIds(`${section}/`);
    const some = [0.13, 0.34, 0.5, 0.71, 0.82, 0.93, 1].map((part) => ids[Math.ceil(part * ids.length) - 1]!);
    for (const id of new Set(some)) {
      const { page, errors } = await reader.open(`${section}/#${encodeURIComponent(id)}`, { width: 390, height: 844, reducedMotion: 'no-preference' });
      await waitAlive(page);
      await draw(page);
      expect(await page.evaluate(isShown, id), id).toBe(true);
      expect(errors).toEqual([]);
    }
  });
});
