import { readFileSync, writeFileSync } from 'node:fs';
import { billOfMaterials, type Lock } from './billOfMaterials.ts';

/** Writes the bill of materials of this project to a file: beside the site, since it is for whoever builds it. */
export function writeBill(file: string): void {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  writeFileSync(file, `${JSON.stringify(billOfMaterials(lock), null, 2)}\n`);
}
