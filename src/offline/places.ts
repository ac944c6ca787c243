/** The path of an address from the site's root: of `index.html` its folder, without query and hash. `undefined` for an address outside of the root. */
export function pathFrom(root: string, address: string): string | undefined {
  return address.startsWith(root) ? address.slice(root.length).replace(/(index\.html)?([?#].*)?$/, '') : undefined;
}

/** Whether a path leads to a page that may be kept: embeds belong to their hosts' pages. */
export function isPage(path: string | undefined): path is string {
  return path !== undefined && /^$|\/$/.test(path) && !/(^|\/)(embed|data)\//.test(path);
}

/** Whether a path would lead to a page that may be kept, had it a final slash. */
export function lacksSlash(path: string | undefined): path is string {
  return path !== undefined && /[^/]$/.test(path) && isPage(`${path}/`);
}

/** The files under `assets/` that the attributes of a page name, as paths from the site's root. */
export function filesNamedIn(html: string): string[] {
  return [...html.matchAll(/="(?:\.\.\/)*(assets\/[^"]+)"/g)].map(([, file = '']) => file);
}
