import { z } from 'zod';
import { edtf, id } from './parts.ts';

/** Whether an address leads a reader to a public host by `https:` or `http:`, in plain letters, with no name and password in it. */
function isPublic(text: string): boolean {
  if (!/^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a~]+$/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password, port } = new URL(text);
  return /^(?:[a-z0-9-]+\.)+(?!local$|localhost$|internal$|invalid$|test$)[a-z][a-z0-9-]+$/.test(hostname) && !username && !password && !port;
}

/** An address on the web, `https://…`. */
export const address = z
  .url({ abort: true })
  .refine(isPublic, 'the address of a page on a public host, https://…, with no blank and no name or password in it');

/** Says of a record whose address begins with `http:` that it has no other: what it leads to can be changed on the way. */
const overHttp = z.literal(true).optional();

/** Whether an address that begins with `http:` says so. */
function isHttpSaid(text: string | undefined, isSaid: true | undefined): boolean {
  return text === undefined || text.startsWith('http:') === (isSaid === true);
}

/** What is expected of an address, by whether it says that it has no other. */
const httpExpected = 'an address that begins with https://, or, with `overHttp`, one that begins with http://';

export const ownerships = ['private', 'public', 'state', 'state-aligned', 'official', 'non-profit', 'unknown'] as const;
const outletKinds = ['newspaper', 'agency', 'broadcaster', 'site', 'institute', 'office', 'network', 'magazine'] as const;

export const outlet = z
  .strictObject({
    id,
    name: z.string().min(1),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'an ISO 3166 code of two capitals')
      .nullable(),
    kind: z.enum(outletKinds),
    ownership: z.enum(ownerships),
    home: address.optional(),
    overHttp
  })
  .refine(({ home, overHttp: isSaid }) => isHttpSaid(home, isSaid), { error: httpExpected, path: ['home'] });

/**
 * One report that was read. `carries` is the outlet whose copy it prints: relays of one origin count as one source. `isCopy`: it prints
 * a text without saying whose, and so counts for no source.
 */
export const report = z
  .strictObject({
    id,
    outlet: id,
    carries: id.optional(),
    isCopy: z.literal(true).optional(),
    address,
    overHttp,
    published: edtf.nullable(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'an ISO 639 code of two letters')
      .default('en'),
    linkable: z.boolean()
  })
  .refine((r) => isHttpSaid(r.address, r.overHttp), { error: httpExpected, path: ['address'] });

export type Outlet = z.infer<typeof outlet>;
export type Report = z.infer<typeof report>;
