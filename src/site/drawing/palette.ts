import { colours, hues } from '../../styles/tokens.ts';

/** The colours of the page's light theme: pictures are shown without a theme. */
export const paper = colours.paper.light;
export const ink = colours.ink.light;
export const soft = colours.soft.light;
export const rule = colours.rule.light;
export const track = colours.track.light;
export const edge = colours.edge.light;

/** The colour of a side by its hue; `undefined` is everybody else. */
export function hueColour(hue: number | undefined): string {
  return (hue === undefined ? undefined : hues[hue]?.light) ?? soft;
}
