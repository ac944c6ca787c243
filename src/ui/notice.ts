/** Says something on the page, with a button for what can be done about it. A failure is read out at once. */
export function createNotice(kind: 'failed' | 'selected', [text, action]: readonly [text: string, action: string], act: () => void): HTMLElement {
  const notice = document.createElement('span');
  notice.className = `notice ${kind}`;
  notice.setAttribute('role', kind === 'failed' ? 'alert' : 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action;
  button.addEventListener('click', act);
  notice.append(text, ' ', button);
  return notice;
}
