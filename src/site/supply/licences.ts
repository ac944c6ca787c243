/** Licences, by their SPDX names, of what may be sent to readers: they ask for no more than a notice, which `notices.txt` gives. */
export const shippable: readonly string[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1'];

/** Licences of what is only worked with, and why each may be: no line of these packages is in the site. */
export const usable: Readonly<Record<string, string>> = {
  'BlueOak-1.0.0': 'asks for a notice, as MIT does',
  'CC0-1.0': 'asks for nothing',
  'Python-2.0': 'asks for a notice',
  'MPL-2.0': 'asks for the source of its own files, which are used as they are: drawing, compressing styles, testing',
  'CC-BY-4.0': 'data on browsers that tools read; asks for a name where it is passed on, which it is not',
  'MIT AND Zlib': 'asks that nobody passes it off as their own',
  'MIT AND OFL-1.1': 'letters of the pictures for sharing, drawn as outlines: the OFL does not cover what is made with a font'
};

/** Whether a package under this licence may be in the site (`isShipped`), or be worked with. Of several to choose from, one that may is enough. */
export function isAllowed(licence: string, isShipped: boolean): boolean {
  const choices = licence.replace(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) => shippable.includes(choice) || (!isShipped && Object.hasOwn(usable, choice)));
}
