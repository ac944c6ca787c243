import { isOfWords, isText, replacing, type Operator, type TextPlace } from './operator.ts';
import type { Place } from './places.ts';
import { pick, type Random } from './random.ts';

/** The arguments of a message as they stand in it: where, and by which name. */
function argumentsIn(text: string): { index: number; name: string; whole: string }[] {
  return [...text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*([A-Za-z]\w*)\s*(?:,\s*(?:number|date|time)\b[^{}]*)?\}/g)].map(
    ({ 0: whole, 1: name = '', index }) => ({
      index,
      name,
      whole
    })
  );
}

/** The forms of a plural as they stand in a message: `one {# pot}`. */
function formsIn(text: string): { index: number; form: string; whole: string }[] {
  return [...text.matchAll(/\b(zero|one|two|few|many|other) \{[^{}]*\}/g)].map(({ 0: whole, 1: form = '', index }) => ({ index, form, whole }));
}

function splice(text: string, index: number, whole: string, other: string): string {
  return text.slice(0, index) + other + text.slice(index + whole.length);
}

const isMessage = (place: Place): place is TextPlace => isText(place) && isOfWords(place);
const hasArguments = (place: Place): boolean => isMessage(place) && argumentsIn(place.value).length > 0;
const hasForms = (place: Place): boolean => isMessage(place) && formsIn(place.value).length > 0;

function withArgument({ value }: Place, random: Random, change: (whole: string, name: string) => string): string {
  const text = String(value);
  const { index, name, whole } = pick(argumentsIn(text), random);
  return splice(text, index, whole, change(whole, name));
}

function withForm({ value }: Place, random: Random, change: (whole: string, form: string) => string): string {
  const text = String(value);
  const { index, form, whole } = pick(formsIn(text), random);
  return splice(text, index, whole, change(whole, form));
}

/** Ways to break the ICU messages of words. */
export const wordOperators: readonly Operator[] = [
  replacing('an argument missing', hasArguments, (place, random) => withArgument(place, random, () => '')),
  replacing('an argument renamed', hasArguments, (place, random) => withArgument(place, random, (whole, name) => whole.replace(name, `${name}s`))),
  replacing('an argument of another type', hasArguments, (place, random) =>
    withArgument(place, random, (_, name) => pick([`{${name}}`, `{${name}, number}`, `{${name}, date, day}`, `{${name}, select, other {}}`], random))
  ),
  replacing(
    'a style that there is none',
    (place): place is TextPlace => isMessage(place) && /, (?:number|date), \w+\}/.test(place.value),
    ({ value }) => value.replace(/(, (?:number|date), )(\w+)\}/, '$1$2x}')
  ),
  replacing('a plural form missing', hasForms, (place, random) => withForm(place, random, () => '')),
  replacing('a plural form of another language', hasForms, (place, random) =>
    withForm(
      place,
      random,
      (whole, form) =>
        `${pick(
          ['zero', 'one', 'two', 'few', 'many'].filter((other) => other !== form),
          random
        )} {x} ${whole}`
    )
  ),
  replacing('a brace that stands alone', isMessage, ({ value }, random) => pick([`${value}{`, `{${value}`, `${value} {n, plural, one {`], random)),
  replacing('a figure typed in', isMessage, ({ value }, random) => `${value} ${pick(['472', '٤٧٢', '6 000', '12'], random)}`)
];
