import { replacing, type Operator } from './operator.ts';
import { valueAt, type Place } from './places.ts';

interface Figure {
  id: string;
}

/** The figures that stand in two places, by what they are called in both: what was agreed is told as an outcome and as a promise. */
function isToldTwice(place: Place): boolean {
  if (typeof place.value !== 'number' || !/^promises:\[\]\.figures\.\[\]\.(value|from|to)$/.test(place.kind)) return false;
  const { id } = valueAt(place.tree.root, place.trail.slice(0, -1)) as Figure;
  return toldTwice.test(id);
}

/** Figures of promises that an outcome has too: those of the talks that it is of. */
const toldTwice = /-2\.(?:each-(?:zelenskyy|at-least|medinsky-to-putin|medinsky-later)|exchange-umerov|handover-medinsky|list-\w+|return-\w+)$/;

/** Handovers that are counted one by one, and their whole by somebody. */
const addedUp = /^delivery-(?:pow-2025-05-2[345]\.to-|pow-r1-total\.to-|rem-2025-06-1[1345]\.to-ukraine$)/;

function isAddedUp(place: Place): boolean {
  if (typeof place.value !== 'number' || place.kind !== 'deliveries:[].figures.[].value') return false;
  return addedUp.test((valueAt(place.tree.root, place.trail.slice(0, -1)) as Figure).id);
}

/** Values of the card that are dates of the card or the article. */
function isNamedField({ kind, trail }: Place): boolean {
  return kind === 'card:values.{}' && /^(?:checked|published|talks)$/.test(String(trail.at(-1)));
}

/** Ways to break what has to agree with something else. */
export const agreementOperators: readonly Operator[] = [
  replacing(
    'a figure changed in one of two places',
    (place) => isToldTwice(place) || isAddedUp(place) || isNamedField(place),
    ({ value }) => (typeof value === 'number' ? value + 30 : String(value).replace(/\d(?!\d)$/, (digit) => (digit === '1' ? '2' : '1')))
  ),
  {
    name: 'a handover left out of its total',
    fits: ({ kind }) => kind === 'deliveries:[].parts.[]',
    corrupt: (root, { trail, value }) => {
      (valueAt(root, trail.slice(0, -1)) as unknown[]).splice(Number(trail.at(-1)), 1);
      return `no ${JSON.stringify(value)}`;
    }
  }
];
