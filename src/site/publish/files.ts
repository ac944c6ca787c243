/** Files of the site: the path of each from the site's root, and its text. */
export type Files = [path: string, text: string][];
