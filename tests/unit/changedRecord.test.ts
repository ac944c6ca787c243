import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { deliverySection } from '../../src/sections/delivery/section.ts';
import { loadFolder } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { printEmbed } from '../../src/site/pages/printEmbed.ts';
import type { Site } from '../../src/site/pages/site.ts';
import { noAssets } from '../datasets/assets.ts';
import { draftOf } from '../datasets/copy.ts';
import { readDataset } from '../datasets/talks.ts';

/** The talks with one figure corrected: ten more people in the last of three handovers. What follows from it is computed, in every language. */
const handover = 'delivery-pow-2025-05-25';
const { deliveries } = readDataset('src/content');
const { figures } = deliveries.find(({ id }) => id === handover)!;
const [before, after] = [figures[0]!.value!, figures[0]!.value! + 10];

const draft = draftOf('src/content');
for (const { id, value } of figures) if (value === before) draft.set('deliveries.json', [handover, 'figures', id, 'value'], after);
// Whoever gives the sum has to correct it too.
const total = deliveries.find(({ parts }) => parts.includes(handover))!;
for (const { id, value } of total.figures) draft.set('deliveries.json', [total.id, 'figures', id, 'value'], value! + after - before);
const loaded = loadFolder(draft.folder);
const { languages } = loaded.dataset.card;
const site: Site = { loaded, localizer: createLocalizer(loaded), assets: noAssets, template: readFileSync('index.html', 'utf8'), files: [] };

it.each(languages)('a corrected count changes its sum, its share and its own row in $name', async (language) => {
  const page = await printEmbed({ site, language, drawn: [], pictures: new Map() }, '', { section: deliverySection, extent: 'whole' });
  const { document } = new Window();
  document.write(page.html);
  const textOf = (id: string): string => document.getElementById(id)?.textContent.replace(/(?<=\d)[\s,.\u00A0\u202F](?=\d{3}(?!\d))/g, '') ?? '';
  expect(textOf('promise-prisoners-1')).toContain('1010');
  expect(textOf('promise-prisoners-1')).toMatch(/%101|101\D{0,3}[%٪]/);
  expect(textOf(handover)).toContain(String(after));
  expect(textOf(handover)).not.toContain(String(before));
});
