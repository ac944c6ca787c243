/** In which edition of the page something stands: with everything known since alone, unless the article tells of it. */
export function nowUnless(isTold: boolean): 'now' | undefined {
  return isTold ? undefined : 'now';
}
