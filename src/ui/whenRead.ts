/**
 * Brings a page to life as soon as it is read to its end: a script that is asynchronous may come before that. Then the controls
 * are shown that `start` serves.
 */
export function whenRead(start: () => void): void {
  const begin = (): void => {
    start();
    document.documentElement.dataset['alive'] = '';
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
