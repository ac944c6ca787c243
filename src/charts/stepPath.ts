/** A place in a plot. */
export type Point = readonly [x: number, y: number];

/**
 * The path of a value that holds until it changes: level from each point to the next, and on to `end`. Shorter than the
 * step curves of d3-shape, which repeat both coordinates at every corner.
 *
 *     [[0, 9], [4, 5]], end 10 → "M0 9H4V5H10"
 */
export function stepLine(points: readonly Point[], end: number): string {
  return `${points.map(([x, y], index) => (index ? `H${x}V${y}` : `M${x} ${y}`)).join('')}H${end}`;
}

/**
 * The area between two step lines whose points stand above each other, as a closed path.
 *
 *     [[0, 7], [4, 3]] over [[0, 9], [4, 5]], end 10 → "M0 7H4V3H10V5H4V9H0Z"
 */
export function stepBand(upper: readonly Point[], lower: readonly Point[], end: number): string {
  const back = lower.toReversed().map(([x, y]) => `V${y}H${x}`);
  return `${stepLine(upper, end)}${back.join('')}Z`;
}

/**
 * The corners of a path that `stepLine` or `stepBand` wrote, or that is made of the same commands, for what draws no paths.
 *
 *     "M0 9H4V5H10" → [[0, 9], [4, 9], [4, 5], [10, 5]]
 */
export function cornersOf(path: string): Point[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)].map(([, command, first, second]): Point => {
    if (command !== 'V') x = Number(first);
    if (command !== 'H') y = Number(second ?? first);
    return [x, y];
  });
}
