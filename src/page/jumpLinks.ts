/** Swipes the line of links as far as one of them is to be seen. By hand: `scrollIntoView` may move the page too. */
function show(link: HTMLAnchorElement): void {
  const line = link.closest('nav');
  if (!line) return;
  const [own, seen] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += Math.min(0, own.left - seen.left) + Math.max(0, own.right - seen.right);
}

/** Marks the way to the section that a reader is in, on a page that has them all. */
export function followSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-jump][href^="#"]')];
  if (!links.length || !('IntersectionObserver' in window)) return;
  const mark = (section: string): void => {
    for (const link of links) {
      if (link.dataset['jump'] !== section) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'true');
        show(link);
      }
    }
  };
  // A section is read once it has come to the upper third of the window.
  const observer = new IntersectionObserver((entries) => entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => mark(target.id)), {
    rootMargin: '-30% 0px -69% 0px'
  });
  for (const section of document.querySelectorAll('[data-section]')) observer.observe(section);
}
