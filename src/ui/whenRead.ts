/** Calls `start` as soon as the document is parsed, which may be after an asynchronous script has run. Then shows the controls that need scripts. */
export function whenRead(start: () => void): void {
  const begin = (): void => {
    start();
    document.documentElement.dataset['scripted'] = '';
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
