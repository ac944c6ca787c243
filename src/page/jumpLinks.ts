/** Marks the way to the section that a reader is in, on a page that has them all. */
export function followSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-jump][href^="#"]')];
  if (!links.length || !('IntersectionObserver' in window)) return;
  const mark = (section: string): void => {
    for (const link of links) {
      if (link.dataset['jump'] === section) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // A section is read once it has come to the upper third of the window.
  const observer = new IntersectionObserver((entries) => entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => mark(target.id)), {
    rootMargin: '-30% 0px -69% 0px'
  });
  for (const section of document.querySelectorAll('[data-section]')) observer.observe(section);
}
