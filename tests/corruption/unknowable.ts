/** What is known of a corruption when its reason is looked for. */
export interface Unnoticed {
  operator: string;
  kind: string;
  /** The file, as problems name it. */
  file: string;
  /** What stood in the place, and what stands there now. */
  value?: unknown;
  after?: unknown;
}

/** A corruption that no check can know of, and why. */
interface Unknowable {
  operators: RegExp;
  /** The kinds of fields, in facts by the file and the way through its records, in words by their kind and field. */
  kinds: RegExp;
  when?: (unnoticed: Unnoticed) => boolean;
  reason: string;
}

/** Fields that a record has only where there is something to say in them, and those that have a default. */
const optional = [
  ...[
    'announcements',
    'bound',
    'carries',
    'claimedBy',
    'claims',
    'clauses',
    'clock',
    'compared',
    'conditions',
    'contact',
    'date',
    'differing',
    'end',
    'excludes'
  ],
  ...['figures', 'findings', 'focus', 'fullTexts', 'gistWindow', 'grouping', 'home', 'isCopy', 'language', 'lead', 'leads', 'magnitude', 'more'],
  ...['openings', 'order', 'party', 'passages', 'promise', 'reports', 'side', 'sides', 'start', 'topics', 'toward', 'uncountedBy', 'clockOffset', 'values']
];

/** The arguments that a message names, each as often as it does. */
function namesIn(message: unknown): string[] {
  return [...String(message).matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = '']) => name);
}

const unknowable: readonly Unknowable[] = [
  {
    operators: /^misspelt$/,
    kinds: /^(?:words|interface):/,
    reason: 'a misspelt word in a sentence: no check has all words of a language with all their forms'
  },
  {
    operators: /^misspelt$/,
    kinds: /^(?:reports:\[\]\.address|outlets:\[\]\.home|card:contact)$/,
    reason: 'an address of another page that may well be there: the check asks no network'
  },
  {
    operators: /^misspelt$/,
    kinds: /^(?:outlets:\[\]\.name|article:passages\.\[\]\.citations\.\[\]\.badges\.\[\]\.printed|card:languages\.\[\]\.name)$/,
    reason: 'a name that stands nowhere else'
  },
  {
    operators: /^misspelt$/,
    kinds: /^(?:reports:\[\]\.language|outlets:\[\]\.country|card:languages\.\[\]\.locale)$/,
    reason: 'the code of another language or country that there is'
  },
  {
    operators: /^of the wrong type$/,
    kinds: /^outlets:\[\]\.country$/,
    when: ({ after }) => after === null,
    reason: 'an outlet of a country that is not known'
  },
  {
    operators: /^misspelt$/,
    kinds: /(?:\.values\.\{\}|stances\.\{\}\.(?:aim|conditions\.\[\]))$/,
    reason: 'a name of an editor’s own, which stands nowhere else'
  },
  {
    operators: /^(?:deleted|a misspelt key)$/,
    kinds: /^(?:interface:(?:months|yearWord)|words:outlets)/,
    reason: 'words that one language may have and another not'
  },
  {
    operators: /^a figure typed in$/,
    kinds: /^words:outlets/,
    reason: 'the name of an outlet, which may have a figure'
  },
  {
    operators: /^an argument missing$/,
    kinds: /^(?:words|interface):/,
    when: ({ value, after }) => namesIn(value).every((name) => namesIn(after).includes(name)),
    reason: 'an argument that the sentence names in another place too'
  },
  {
    operators: /^a plural form (?:missing|of another language)$/,
    kinds: /^(?:words|interface):/,
    when: ({ file, value, after }) => file.endsWith('/ar.json') && /zero \{/.test(String(after) + String(value)),
    reason: 'the form of none, which Arabic may have or not'
  },
  {
    operators: /^misspelt$/,
    kinds: /(?::id|\.figures\.\[\]\.id)$/,
    reason: 'an id that nothing else names'
  },
  {
    operators: /^(?:deleted|empty)$/,
    kinds: new RegExp(`^(?!words|interface|style).*[:.](?:${optional.join('|')})$`),
    reason: 'a field that a record may be without, or that has a default'
  },
  {
    operators: /^deleted$/,
    kinds: /^(?!words|interface|style).*\.\[\]$/,
    reason: 'one of several in a list of which nothing says how many there are'
  },
  {
    operators: /^(?:deleted|empty|swapped with its neighbour|misspelt|a misspelt key)$/,
    kinds: /^style:/,
    reason: 'a word of an editor’s own list, which may have it or not'
  },
  {
    operators: /^swapped/,
    kinds: /^(?:words|interface):/,
    reason: 'two sentences that name the same values, each in the place of the other'
  },
  {
    operators: /^swapped/,
    kinds: /^(?!words|interface).*(?::|\.)\[\]$/,
    reason: 'two entries of a list whose order is an editor’s choice'
  },
  {
    operators: /^swapped/,
    kinds: /^(?!words|interface).*[^\]]$/,
    reason: 'what another record says in the same field: wrong, but as plausible'
  },
  {
    operators: /^dates out of order$/,
    kinds: /^(?!card)/,
    reason: 'a wrong date that could be the right one: nothing that it must come after or before is known'
  },
  {
    operators: /^an argument of another type$/,
    kinds: /^(?:words|interface):/,
    when: ({ value, after }) => / date, /.test(String(value)) && String(after).includes(', date, day}'),
    reason: 'a date in another style that there is: languages may differ in how they write dates'
  }
];

/** Why nothing can be told of a corruption by an operator in a field of a kind; nothing where it should have been. */
export function reasonFor(unnoticed: Unnoticed): string | undefined {
  return unknowable.find(({ operators, kinds, when }) => operators.test(unnoticed.operator) && kinds.test(unnoticed.kind) && (when?.(unnoticed) ?? true))
    ?.reason;
}
