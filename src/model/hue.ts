/** Which of the two hues is a side's: 0 for the first side at the table, 1 for the second; none for everybody else. */
export function hueOf(sides: readonly string[], party: string | undefined): number | undefined {
  const index = party === undefined ? -1 : sides.indexOf(party);
  return index === -1 ? undefined : index;
}
