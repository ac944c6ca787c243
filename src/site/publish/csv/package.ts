import { createHash } from 'node:crypto';
import type { Localized } from '../../../i18n/localized.ts';
import type { Field, Table } from './table.ts';

/** A file of the package, with its text, from which its size and hash are computed. */
export interface Packed {
  path: string;
  text: string;
}

function weigh({ path, text }: Packed): { path: string; bytes: number; hash: string } {
  return { path, bytes: Buffer.byteLength(text), hash: `sha256:${createHash('sha256').update(text).digest('hex')}` };
}

function fieldOf({ name, type, description, isRequired }: Field, key: string): object {
  const constraints = { ...(isRequired ? { required: true } : {}), ...(name === key ? { unique: true } : {}) };
  return { name, type, description, ...(Object.keys(constraints).length ? { constraints } : {}) };
}

function describeTable({ name, title, description, key, fields }: Table, file: Packed): object {
  return {
    profile: 'tabular-data-resource',
    name,
    ...weigh(file),
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: fields.map((field) => fieldOf(field, key)), primaryKey: [key], missingValues: [''] }
  };
}

function describeJson(file: Packed, title: string, description: string): object {
  const name = file.path.replace(/\.json$/, '');
  return { profile: 'data-resource', name, ...weigh(file), title, description, format: 'json', mediatype: 'application/json', encoding: 'utf-8' };
}

/** The content of a package; `files` are the tables' files in the order of `tables`. */
export interface Contents {
  tables: readonly Table[];
  files: readonly Packed[];
  talks: Packed;
  schema: Packed;
}

/** Describes the files as a Data Package (Frictionless, version 1, which readers of version 2 support too). `url` is the address of the site, if known. */
export function describePackage(localized: Localized, { tables, files, talks, schema }: Contents, url: string | undefined): object {
  const { card, article } = localized.talks.dataset;
  return {
    profile: 'data-package',
    name: card.id,
    title: localized.text('card', card, 'name'),
    description: `${localized.text('card', card, 'description')} ${localized.say('about.licence.text')} A column means the same in every table that has one of its name.`,
    ...(url ? { homepage: url } : {}),
    version: card.checked,
    sources: [{ title: localized.text('article', article, 'title') }],
    resources: [
      ...tables.flatMap((table, index) => {
        const file = files[index];
        return file ? [describeTable(table, file)] : [];
      }),
      describeJson(talks, 'The whole dataset', 'Every record, with its words in every language.'),
      describeJson(schema, 'Schema of the dataset', 'What talks.json may hold, as JSON Schema 2020-12.')
    ]
  };
}
