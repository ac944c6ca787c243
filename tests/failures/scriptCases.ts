import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { filesEnding, textOf } from '../support/site.ts';
import { expectSurvived, lostLines, printedLines, tryOut, type Ground } from './grounds.ts';

/** Sends something else than a script, or nothing at all. */
function replace(file: string, body: string | undefined): (context: BrowserContext) => Promise<unknown> {
  return (context) => context.route(`**/${file}`, (asked) => (body === undefined ? asked.abort() : asked.fulfill({ contentType: 'text/javascript', body })));
}

/**
 * Tries the scripts that a kind of page may ask for, one after the other: each fails, is cut in half, and is late. `names` matches what the
 * names of their files begin with.
 */
export function tryScripts(ground: Ground, names: RegExp): void {
  const reader = createReader();
  const scripts = filesEnding('.js').filter((file) => names.test(file.replace('assets/', '')));
  const cases = scripts.map((file) => ({ file, script: file.replace(/^assets\/|-[\w-]{8}\.js$/g, '') }));

  describe.each(cases)(`on the ${ground.kind}, the script $script`, ({ file }) => {
    it('fails', async () => {
      const before = await printedLines(reader, ground.path);
      await expectSurvived(await tryOut(reader, ground, { before: replace(file, undefined) }), ground, before);
    });

    it('is cut in half', async () => {
      const before = await printedLines(reader, ground.path);
      const whole = textOf(file);
      const trial = await tryOut(reader, ground, { before: replace(file, whole.slice(0, whole.length / 2)) });
      await expectSurvived(trial, ground, before, /SyntaxError/); // browsers say so of any script that breaks off
    });

    it('is late: all can be read before, and all is alive once it is there', async () => {
      const before = await printedLines(reader, ground.path);
      const { before: hinder, release } = hold(new RegExp(`/${file}$`));
      const trial = await tryOut(reader, ground, { before: hinder });
      expect(await lostLines(trial.frame, before)).toEqual([]);
      release();
      await trial.frame.locator('html[data-scripted]').waitFor({ state: 'attached' });
      await expectSurvived(trial, ground, before);
      expect(await trial.frame.locator('[data-failed]').count()).toBe(0);
    });
  });
}
