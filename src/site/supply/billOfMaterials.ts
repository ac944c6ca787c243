/** A package as `package-lock.json` has it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** `package-lock.json`: every package by its folder; `''` is the project itself. */
export interface Lock {
  name: string;
  version: string;
  packages: Record<string, LockedPackage>;
}

/** A component as CycloneDX 1.6 writes it (https://cyclonedx.org/docs/1.6/json/). */
interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  name: string;
  version: string;
  purl?: string;
  scope?: 'required' | 'excluded';
  licenses?: ({ license: { id: string } } | { expression: string })[];
  hashes?: { alg: 'SHA-512'; content: string }[];
}

const nameIn = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The address of a package (https://github.com/package-url/purl-spec): the `@` of a scope is written as `%40`. */
function addressOf(folder: string, version: string): string {
  return `pkg:npm/${nameIn(folder).replace(/^@/, '%40')}@${version}`;
}

/** Where a package finds another: in its own folder, or in one above it, as Node does. Nothing where an optional one is not there. */
function resolveFrom(folder: string, name: string, packages: Lock['packages']): string | undefined {
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const found = from ? `${from}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[found]) return found;
    if (!from) return undefined;
  }
}

function componentOf(folder: string, { version = '', license, integrity, dev }: LockedPackage): Component {
  const digest = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': folder,
    name: nameIn(folder),
    version,
    purl: addressOf(folder, version),
    scope: dev ? 'excluded' : 'required',
    ...(license && { licenses: [license.includes(' ') ? { expression: license } : { license: { id: license } }] }),
    ...(digest && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] })
  };
}

/**
 * The bill of materials of the project, from its lock file, in CycloneDX 1.6: every package with its version, licence, checksum and what it
 * depends on. `required` are those that the page depends on, `excluded` the tools that build and test it. It has no time and no number of
 * its own, so that the same lock file gives the same bill.
 */
export function billOfMaterials({ name, version, packages }: Lock): object {
  const folders = Object.keys(packages).filter(Boolean).sort();
  const dependsOn = (folder: string): string[] => {
    const { dependencies, optionalDependencies, peerDependencies, devDependencies } = packages[folder] ?? {};
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies, ...(folder === '' && devDependencies) });
    return [...new Set(names.flatMap((other) => resolveFrom(folder, other, packages) ?? []))].sort();
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } satisfies Component },
    components: folders.map((folder) => componentOf(folder, packages[folder] ?? {})),
    dependencies: [{ ref: name, dependsOn: dependsOn('') }, ...folders.map((folder) => ({ ref: folder, dependsOn: dependsOn(folder) }))]
  };
}
