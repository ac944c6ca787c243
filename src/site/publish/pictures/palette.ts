import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const tokens = readFileSync(resolve(process.cwd(), 'src/styles/tokens.css'), 'utf8');

/** A colour of the page in its light theme: pictures stand on hosts that have no other. */
function colour(name: string): string {
  const [, light] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens) ?? [];
  if (!light) throw new Error(`no colour --${name} in tokens.css`);
  return light;
}

export const paper = colour('paper');
export const ink = colour('ink');
export const soft = colour('soft');
export const rule = colour('rule');
export const track = colour('track');
export const edge = colour('edge');

/** The hues of the two sides, in the order of the dataset. */
export const hues: readonly string[] = [colour('hue-0'), colour('hue-1')];

/** The colour of a side, or of everybody else, by its hue. */
export function hueColour(hue: number | undefined): string {
  return (hue === undefined ? undefined : hues[hue]) ?? soft;
}
