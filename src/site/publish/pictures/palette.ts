import { colours, hues } from '../../../styles/tokens.ts';

/** The colours of the page in its light theme: pictures stand on hosts that have no other. */
export const paper = colours.paper.light;
export const ink = colours.ink.light;
export const soft = colours.soft.light;
export const rule = colours.rule.light;
export const track = colours.track.light;
export const edge = colours.edge.light;

/** The colour of a side, or of everybody else, by its hue. */
export function hueColour(hue: number | undefined): string {
  return (hue === undefined ? undefined : hues[hue]?.light) ?? soft;
}
