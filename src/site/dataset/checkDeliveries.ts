import { byId } from '../../model/records.ts';
import type { Dataset, Delivery, Figure, TalksPromise } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';

function valuesOf(figure: Figure): number[] {
  return [figure.value, figure.from, figure.to].filter((value) => value !== undefined);
}

function checkParts(delivery: Delivery, deliveries: ReadonlyMap<string, Delivery>, addProblem: AddProblem): void {
  const wrong = (found: string, expected: string): void => addProblem('deliveries.json', delivery.id, 'parts', found, expected);
  if (delivery.kind === 'total' && delivery.parts.length === 0) wrong('none', 'the handovers that the total adds up');
  if (delivery.kind !== 'total' && delivery.parts.length > 0) wrong(`${delivery.parts.length} on a ${delivery.kind}`, 'none: only a total has parts');
  for (const id of delivery.parts) {
    const part = deliveries.get(id);
    if (part && part.kind !== 'handover') wrong(`"${id}", a ${part.kind}`, 'a handover: totals are never added up');
    if (part && delivery.promise !== undefined && part.promise !== delivery.promise)
      wrong(`"${id}", a handover under another promise`, `a handover under "${delivery.promise}"`);
    if (part && part.unit !== delivery.unit) wrong(`"${id}", counted in ${part.unit}`, `a handover counted in ${delivery.unit}`);
  }
}

/** What is said of each way is said of both. */
function isSameWay(a: Figure, b: Figure): boolean {
  return [a, b].some(({ toward }) => toward === undefined || toward === 'each-way') || a.toward === b.toward;
}

/** A claimant may correct a promise another day; two numbers for one thing on one day are a mistake. */
function checkReadings(promise: TalksPromise, addProblem: AddProblem): void {
  for (const [index, figure] of promise.figures.entries())
    for (const claimant of figure.claimedBy) {
      const isOther = (other: Figure): boolean =>
        other.claimedBy.includes(claimant) && other.unit === figure.unit && other.date === figure.date && isSameWay(other, figure);
      const other = promise.figures.slice(0, index).find((one) => isOther(one) && valuesOf(one).join() !== valuesOf(figure).join());
      if (!other) continue;
      const found = `${valuesOf(figure).join('–')} by "${claimant}", who on that day said ${valuesOf(other).join('–')}`;
      addProblem('promises.json', promise.id, figure.id, found, 'one number by a claimant a day');
    }
}

/** What is counted toward a promise is counted as the promise is, and says which way it went. */
function checkPromise(delivery: Delivery, promises: ReadonlyMap<string, TalksPromise>, addProblem: AddProblem): void {
  const wrong = (field: string, found: string, expected: string): void => addProblem('deliveries.json', delivery.id, field, found, expected);
  const promise = promises.get(delivery.promise ?? '');
  if (promise && promise.unit !== delivery.unit) wrong('unit', delivery.unit, `${promise.unit}, the unit of "${promise.id}" in promises.json`);
  if (delivery.promise === undefined && delivery.basis !== 'none') wrong('basis', delivery.basis, 'none: there is no promise that it could count toward');
  if (delivery.promise !== undefined && delivery.basis === 'none') wrong('basis', 'none', `how sure it is that it counts toward "${delivery.promise}"`);
  if (delivery.kind !== 'handover') return;
  for (const { id, unit, toward } of delivery.figures)
    if (unit === delivery.unit && toward === undefined) addProblem('deliveries.json', delivery.id, `${id} › toward`, 'nothing', 'which way it went');
}

/**
 * Checks what must hold of promises and handovers: parts of totals, readings, and what counts toward what.
 *
 * @example `deliveries.json › delivery-oil-july › parts: found 1 on a handover, expected none: only a total has parts`
 */
export function checkDeliveries(dataset: Dataset, addProblem: AddProblem): void {
  const deliveries = byId(dataset.deliveries);
  const promises = byId(dataset.promises);
  for (const delivery of dataset.deliveries) {
    checkParts(delivery, deliveries, addProblem);
    checkPromise(delivery, promises, addProblem);
  }
  for (const promise of dataset.promises) checkReadings(promise, addProblem);
}
