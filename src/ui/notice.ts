/** Says something on the page, with a button for what can be done about it. `kind` tells notices apart by their class. */
export function createNotice(kind: string, [text, action]: readonly [text: string, action: string], act: () => void): HTMLElement {
  const notice = document.createElement('span');
  notice.className = `notice ${kind}`;
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action;
  button.addEventListener('click', act);
  notice.append(text, ' ', button);
  return notice;
}
