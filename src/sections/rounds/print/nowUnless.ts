/** The value of `data-asof`: `now` for what the article does not tell, `undefined` for what both editions show. */
export function nowUnless(isTold: boolean): 'now' | undefined {
  return isTold ? undefined : 'now';
}
