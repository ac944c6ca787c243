import { createLedger, type Ledger } from '../../model/delivered.ts';
import type { Dataset, Delivery } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';
import { spanOrNothing } from './readDate.ts';

/** Whether a handover falls into the time of a total: until its day, or, where its date is an interval, inside of it. */
function fallsInto(total: Delivery, handover: Delivery): boolean {
  const [whole, own] = [spanOrNothing(total.date), spanOrNothing(handover.date)];
  if (!whole || !own) return false; // a broken date is told with its record
  return own.end <= whole.end && (!total.date.includes('/') || own.start >= whole.start);
}

/** Whether what is handed over here is of the matter of a total: where that is of a promise, under the same. */
function isUnder(total: Delivery, { kind, promise }: Delivery): boolean {
  return kind === 'handover' && (total.promise === undefined || promise === total.promise);
}

/** Each handover that belongs to a total is among its parts, or among those that it says it leaves out: else its sum is too small. */
function checkWhole(total: Delivery, deliveries: readonly Delivery[], addProblem: AddProblem): void {
  if (!total.parts.length) return; // told as a total without parts
  const told = new Set([...total.parts, ...total.excludes]);
  const inTime = deliveries.filter((delivery) => isUnder(total, delivery) && fallsInto(total, delivery));
  for (const { id } of inTime.filter(({ id: own, unit }) => unit === total.unit && !told.has(own)))
    addProblem('deliveries.json', total.id, 'parts', `no "${id}"`, 'every handover that belongs to it, or its id among those that it excludes');
  for (const id of total.excludes)
    if (!inTime.some((delivery) => delivery.id === id) || total.parts.includes(id))
      addProblem('deliveries.json', total.id, 'excludes', `"${id}"`, 'a handover that would belong to it and is none of its parts');
  for (const id of total.parts) {
    const part = deliveries.find((delivery) => delivery.id === id);
    if (part && isUnder(total, part) && spanOrNothing(part.date) && spanOrNothing(total.date) && !fallsInto(total, part))
      addProblem('deliveries.json', total.id, 'parts', `"${id}" of ${part.date}`, `a handover until ${total.date}`);
  }
}

/** What the parts of a total come to in one direction, each with its count; nothing where one of them has no exact one. */
function sumOf(parts: readonly Delivery[], ledger: Ledger, toward: string): { from: number; to: number; told: string } | undefined {
  const { from, to, isAbout, unknown } = ledger.sum(parts, toward);
  const counts = parts.flatMap(({ figures, unit }) => {
    const own = figures.filter((figure) => figure.unit === unit && (figure.toward === toward || figure.toward === 'each-way'));
    return own.map(({ id, value, from: low, to: high }) => `${id} ${value ?? `${low}–${high}`}`);
  });
  return isAbout || unknown.length ? undefined : { from, to, told: counts.join(', ') };
}

/** Where all handovers are counted, and somebody gives an exact number of the whole, one of these is what they come to. */
function checkSum(total: Delivery, deliveries: readonly Delivery[], ledger: Ledger, addProblem: AddProblem): void {
  const parts = deliveries.filter(({ id }) => total.parts.includes(id));
  for (const side of ledger.sides) {
    const claims = total.figures.filter(
      ({ unit, toward, bound, value }) => unit === total.unit && toward === side && bound === 'exactly' && value !== undefined
    );
    const sum = claims.length ? sumOf(parts, ledger, side) : undefined;
    if (!sum || claims.some(({ value = NaN }) => value >= sum.from && value <= sum.to)) continue;
    const found = `${claims.map(({ id, value }) => `${id} ${value}`).join(', ')}, where the values of its parts come to ${sum.from === sum.to ? sum.to : `${sum.from}–${sum.to}`}: ${sum.told}`;
    addProblem('deliveries.json', total.id, 'figures', found, 'one claim that is the sum, or a basis that is "disputed"');
  }
}

/**
 * Checks that every total covers all handovers that belong to it, and that somebody’s exact number of it is their sum, unless it is disputed.
 *
 * @example `deliveries.json › delivery-oil-total › parts: found no "delivery-oil-june", expected every handover that belongs to it, …`
 */
export function checkTotals(dataset: Dataset, addProblem: AddProblem): void {
  const ledger = createLedger(dataset);
  for (const total of dataset.deliveries.filter(({ kind }) => kind === 'total')) {
    checkWhole(total, dataset.deliveries, addProblem);
    if (total.basis !== 'disputed') checkSum(total, dataset.deliveries, ledger, addProblem);
  }
}
