/** Runs something as soon as the page is read to its end: a script that is asynchronous may come before that. */
export function whenRead(start: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
