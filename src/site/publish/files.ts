/** Files of the site: each its path, from the site's root, and its text. */
export type Files = [path: string, text: string][];
