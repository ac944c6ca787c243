import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('publishes nothing', () => {
    expect(existsSync(join(copy.folder, 'dist'))).toBe(false);
  });
});
