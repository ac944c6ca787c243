import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBeside } from '../../src/site/cli/buildBeside.ts';
import { build, type Built } from '../datasets/build.ts';
import { copyOf, type Copy } from '../datasets/copy.ts';

let copy: Copy;
let built: Built;

describe('a build of a broken dataset', () => {
  beforeAll(() => {
    copy = copyOf('tests/datasets/second');
    copy.set('reports.json', ['gazette-supper'], undefined);
    copy.set('findings.json', ['finding-paint', 'reports'], []);
    copy.set('events.json', ['event-paint', 'topic'], 'rok');
    copy.set('events.json', ['event-lamp-out', 'date'], '1971-02-30');
    copy.set('words/en.json', ['outcomes', 'outcome-rock', 'title'], undefined);
    copy.append('words/en.json', ['outcomes', 'outcome-lamp', 'summary'], ' Twelve pots.');
    mkdirSync(join(copy.folder, 'dist'));
    copy.write('dist/index.html', 'the last good site');
    built = build(copy.folder, join(copy.folder, 'dist'));
  });
  afterAll(() => copy.dispose());

  it('fails', () => {
    expect(built.status).toBe(1);
  });

  it.each([
    'events.json › event-paint › topic: found "rok", expected the id of a known topic',
    'events.json › event-lamp-out › date: found "1971-02-30"',
    'outcomes.json › outcome-lamp › reports: found "gazette-supper", expected the id of a known report',
    'findings.json › finding-paint › reports: found []',
    'words/en.json › outcomes.outcome-rock.title: found no words',
    'words/en.json › outcomes.outcome-lamp.summary: found the figure 12 in words'
  ])('tells every fault, of facts and of words: %s', (line) => {
    expect(built.output).toContain(line);
  });

  it('publishes nothing, and leaves the last good site as it is', () => {
    expect(readdirSync(join(copy.folder, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(copy.folder, 'dist', 'index.html'), 'utf8')).toBe('the last good site');
  });
});

describe('a build that fails when much of it is done', () => {
  let folder = '';
  let out = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
    out = join(folder, 'dist');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const buildOf = (page: string) => async (next: string) => {
    mkdirSync(join(next, 'uk'), { recursive: true });
    writeFileSync(join(next, 'uk', `${page}.html`), page);
    await Promise.resolve();
  };

  it('leaves the last good site as it is, and nothing beside it', async () => {
    await buildBeside(out, buildOf('first'));
    const failing = buildBeside(out, async (next) => {
      await buildOf('second')(next);
      throw new Error('no room is left');
    });
    await expect(failing).rejects.toThrow('no room is left');
    expect(readdirSync(join(out, 'uk'))).toEqual(['first.html']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('is unlike one that comes to its end: of the site before nothing is left', async () => {
    await buildBeside(out, buildOf('third'));
    expect(readdirSync(join(out, 'uk'))).toEqual(['third.html']);
    expect(existsSync(`${out}.next-${process.pid}`)).toBe(false);
  });
});
