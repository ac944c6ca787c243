import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDataset } from '../datasets/talks.ts';
import { build, type Built } from '../datasets/build.ts';
import { copyOf, type Copy } from '../datasets/copy.ts';

/** The talks with one figure corrected: ten more people in the last of three handovers. What follows from it is computed, in every language. */
const handover = 'delivery-pow-2025-05-25';
const { figures } = readDataset('src/content').deliveries.find(({ id }) => id === handover)!;
const [before, after] = [figures[0]!.value!, figures[0]!.value! + 10];

let copy: Copy;
let built: Built;

beforeAll(() => {
  copy = copyOf('src/content');
  for (const { id, value } of figures) if (value === before) copy.set('deliveries.json', [handover, 'figures', id, 'value'], after);
  built = build(copy.folder, join(copy.folder, 'dist'));
}, 60_000);
afterAll(() => copy.dispose());

it('the corrected dataset is built', () => {
  expect(built.status, built.output).toBe(0);
});

it.each(['', 'uk/', 'ar/'])('a corrected count changes its sum, its share and its own row on the page at /%s', (home) => {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true, disableJavaScriptFileLoading: true } });
  document.write(readFileSync(join(copy.folder, 'dist', `${home}embed/delivery/index.html`), 'utf8'));
  const textOf = (id: string): string => document.getElementById(id)?.textContent.replace(/(?<=\d)[\s,.\u00A0\u202F](?=\d{3}(?!\d))/g, '') ?? '';
  expect(textOf('promise-prisoners-1')).toContain('1010');
  expect(textOf('promise-prisoners-1')).toMatch(/101\D{0,3}[%٪]/);
  expect(textOf(handover)).toContain(String(after));
  expect(textOf(handover)).not.toContain(String(before));
});
