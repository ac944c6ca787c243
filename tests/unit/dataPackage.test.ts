import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { publishData } from '../../src/site/publish/publishData.ts';
import { dataPackageProfile } from '../support/dataPackageProfile.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

/** A validator that has nothing to do with the one that checks the dataset when the site is built. */
const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; description: string }[]; primaryKey: string[] };
}

const loaded = loadOnce('src/content');
const localizer = localizerOf('src/content');
const files = new Map(publishData(loaded, localizer));

function parse(name: string, from = files): Record<string, unknown> {
  return JSON.parse(from.get(`data/${name}`) ?? 'null') as Record<string, unknown>;
}

describe('the published data', () => {
  const resources = parse('datapackage.json')['resources'] as Resource[];

  it('fits its own JSON Schema, by an independent validator', () => {
    const validate = ajv.compile(parse('talks.schema.json'));
    validate(parse('talks.json'));
    expect(validate.errors).toBeNull();
  });

  it('does not fit it any more with a broken record', () => {
    const validate = ajv.compile(parse('talks.schema.json'));
    const broken = structuredClone(parse('talks.json')) as { outcomes: { status: string }[] };
    broken.outcomes[0]!.status = 'perhaps';
    expect(validate(broken)).toBe(false);
    expect(validate.errors?.[0]?.instancePath).toBe('/outcomes/0/status');
  });

  it('is described by a Data Package that keeps the rules of its profile', () => {
    const validate = ajv.compile(dataPackageProfile);
    validate(parse('datapackage.json'));
    expect(validate.errors).toBeNull();
  });

  it('is described whole: every file, with its weight and hash', () => {
    expect(resources.map(({ path }) => `data/${path}`).sort()).toEqual([...files.keys()].filter((path) => path !== 'data/datapackage.json').sort());
    for (const { path, bytes, hash } of resources) {
      const text = files.get(`data/${path}`) ?? '';
      expect([bytes, hash]).toEqual([Buffer.byteLength(text), `sha256:${createHash('sha256').update(text).digest('hex')}`]);
    }
  });

  it('says of a column the same in every table that has one of its name, and says so', () => {
    const said = new Map<string, Set<string>>();
    for (const { schema } of resources)
      for (const { name, type, description } of schema?.fields ?? []) said.set(name, (said.get(name) ?? new Set()).add(`${type} ${description}`));
    expect([...said].filter(([, all]) => all.size > 1)).toEqual([]);
    expect(said.size).toBeGreaterThan(80);
    expect(parse('datapackage.json')['description']).toContain('A column means the same in every table');
  });

  it('has in each table the columns that its schema names, and a key among them', () => {
    for (const { path, schema } of resources.filter((resource) => resource.schema)) {
      const [header] = csvParseRows((files.get(`data/${path}`) ?? '').replace(/^\uFEFF/, ''));
      expect(header).toEqual(schema?.fields.map(({ name }) => name));
      expect(header).toContain(schema?.primaryKey[0]);
    }
  });
});

describe('a Data Package', () => {
  it('names the site where its address is known', () => {
    expect(parse('datapackage.json', new Map(publishData(loaded, localizer, 'https://example.org/')))['homepage']).toBe('https://example.org/');
    expect(parse('datapackage.json')).not.toHaveProperty('homepage');
  });

  it.each<[string, (resource: Resource) => unknown]>([
    ['an absolute path', (resource: Resource) => (resource.path = '/etc/outcomes.csv')],
    ['a name with a space', (resource: Resource) => (resource.name = 'out comes')],
    ['a field without a type', (resource: Resource) => (resource.schema = { fields: [{ name: 'id' } as never], primaryKey: ['id'] })]
  ])('with %s is refused, so that the check above means something', (_, spoil) => {
    const broken = parse('datapackage.json') as { resources: Resource[] };
    spoil(broken.resources[0]!);
    expect(ajv.compile(dataPackageProfile)(broken)).toBe(false);
  });
});
