/**
 * The rules of the published profiles that our description has to keep: the Data Package profile
 * (https://specs.frictionlessdata.io/schemas/data-package.json) and, for tables, the Tabular Data Resource profile
 * (https://specs.frictionlessdata.io/schemas/tabular-data-resource.json) with its Table Schema. The npm package that holds
 * the profiles themselves brings sixty others, some with known holes, so the rules are written down here.
 */
const name = { type: 'string', pattern: '^([-a-z0-9._/])+$' };
const text = { type: 'string', minLength: 1 };
/** A path inside the package: neither absolute nor leading out of it. */
const path = { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' };

const constraints = {
  type: 'object',
  properties: { required: { type: 'boolean' }, unique: { type: 'boolean' }, pattern: text, enum: { type: 'array', minItems: 1, uniqueItems: true } }
};

const typed = (type: string, ...formats: string[]) => ({
  properties: { name: text, description: text, type: { const: type }, format: { enum: ['default', ...formats] }, constraints },
  required: ['name', 'type', 'description']
});

const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [typed('string', 'uri', 'email', 'binary', 'uuid'), typed('number'), typed('integer'), typed('boolean'), typed('date', 'any')],
        unevaluatedProperties: false
      }
    },
    primaryKey: { anyOf: [text, { type: 'array', minItems: 1, uniqueItems: true, items: text }] },
    missingValues: { type: 'array', items: { type: 'string' } }
  }
};

const dialect = {
  type: 'object',
  properties: {
    delimiter: { type: 'string' },
    lineTerminator: { type: 'string' },
    quoteChar: { type: 'string' },
    doubleQuote: { type: 'boolean' },
    header: { type: 'boolean' }
  },
  additionalProperties: false
};

const resource = {
  type: 'object',
  required: ['name', 'path'],
  properties: {
    profile: { enum: ['data-resource', 'tabular-data-resource'] },
    name,
    path,
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: text,
    bytes: { type: 'integer' },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
    dialect,
    schema: tableSchema
  },
  if: { properties: { profile: { const: 'tabular-data-resource' } }, required: ['profile'] },
  then: { required: ['schema'] }
};

export const dataPackageProfile = {
  type: 'object',
  required: ['resources'],
  properties: {
    profile: { const: 'data-package' },
    name,
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    version: text,
    sources: {
      type: 'array',
      items: { type: 'object', required: ['title'], properties: { title: text, path: { type: 'string' }, email: { type: 'string' } } }
    },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    resources: { type: 'array', minItems: 1, items: resource }
  }
};
