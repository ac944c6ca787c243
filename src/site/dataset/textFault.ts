/** Languages that write a word with a joiner or a non-joiner inside it, where nobody sees it. */
const joining = new Set(['bn', 'ckb', 'fa', 'gu', 'hi', 'kn', 'ku', 'ml', 'mr', 'ne', 'pa', 'ps', 'sd', 'si', 'ta', 'te', 'ug', 'ur']);

/** What is left of a text once the marks are gone that nobody sees and that are in their place there. */
function withoutOwnMarks(text: string, language: string | undefined): string {
  const hyphened = text.replace(/(?<=\p{L})\u00AD(?=\p{L})/gu, '');
  // A separator has no letter that would say which way it goes.
  const separating = /\p{L}/u.test(hyphened) ? hyphened : hyphened.replace(/^\u200F/, '');
  return joining.has(language ?? '') ? separating.replace(/(?<=[\p{L}\p{M}])[\u200C\u200D](?=\p{L})/gu, '') : separating;
}

/** Scripts whose letters look alike. */
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Arabic', 'Hebrew', 'Georgian'].map((name) => ({
  name,
  letter: new RegExp(`\\p{Script=${name}}`, 'u')
}));

/** Arabic writes its short words together with the name that follows, in whatever letters. */
const proclitic = /^[وفبكل](?:ال)?(?=\p{Script=Latin})/u;

/** The first word of a text that has letters of two scripts. */
function mixedWord(text: string): string | undefined {
  const present = scripts.filter(({ letter }) => letter.test(text));
  if (present.length < 2) return undefined;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => present.filter(({ letter }) => letter.test(word.replace(proclitic, ''))).length > 1);
}

/** What nobody sees, or stands for what could not be read. */
const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * What a text holds that no reader sees, or sees as something else: controls, marks without width or of direction, markup, letters that
 * are put together from parts, letters of another script inside a word. Nothing where there is none. `language` says which marks
 * belong into its words.
 *
 * @example textFault('lamp\u202E') // 'U+202E, which nobody sees'
 */
export function textFault(text: string, language?: string): string | undefined {
  const unseen = hidden.test(text) ? hidden.exec(withoutOwnMarks(text, language))?.[0] : undefined;
  if (unseen !== undefined) return `${codeOf(unseen)}, which nobody sees`;
  const markup = /<[a-z/!][^\s]*|&(?:[a-z]+|#x?[\da-f]+);/i.exec(text)?.[0];
  if (markup !== undefined) return `the markup ${markup}`;
  if (text !== text.normalize('NFC')) return 'letters put together from parts';
  const mixed = mixedWord(text);
  return mixed === undefined ? undefined : `letters of two scripts in “${mixed}”`;
}
