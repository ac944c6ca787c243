/**
 * What leads to a record of a section: to its place on this page, if `isHere` says that it stands there, else to the section's own page.
 * `home` is the way from this page to the folder of its language.
 */
export function linkFrom(home: string, isHere: (section: string) => boolean): (section: string, id: string) => string {
  return (section, id) => (isHere(section) ? `#${id}` : `${home}${section}/#${id}`);
}
