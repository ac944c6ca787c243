import { z } from 'zod';
import { dataset as datasetSchema } from '../../schema/records.ts';
import type { Loaded } from '../dataset/load.ts';
import { commonLanguage, type Localizer } from '../pages/localize.ts';
import { describePackage, type Packed } from './csv/package.ts';
import { tablesOf } from './csv/tables.ts';
import { writeCsv } from './csv/write.ts';
import type { Files } from './files.ts';

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The files of the data for reuse: the dataset with its words in every language, its JSON Schema, tables in one language, and the
 * description of all these. `url` is the address of the site, if known.
 */
export function publishData({ dataset, words }: Loaded, { localize }: Localizer, url?: string): Files {
  const published = z.strictObject({ ...datasetSchema.shape, words: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const localized = localize(commonLanguage(dataset));
  const tables = tablesOf(localized);
  const files = tables.map((table): Packed => ({ path: `${table.name}.csv`, text: writeCsv(table) }));
  const talks = { path: 'talks.json', text: json({ ...dataset, words }) };
  const schema = { path: 'talks.schema.json', text: json(z.toJSONSchema(published, { io: 'output' })) };
  const description = { path: 'datapackage.json', text: json(describePackage(localized, { tables, files, talks, schema }, url)) };
  return [talks, schema, ...files, description].map(({ path, text }) => [`data/${path}`, text]);
}
