/** Scrolls the line of links until a link is visible. Not by `scrollIntoView`, which may scroll the page too. */
function show(link: HTMLAnchorElement): void {
  const line = link.closest('nav');
  if (!line) return;
  const [own, seen] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += Math.min(0, own.left - seen.left) + Math.max(0, own.right - seen.right);
}

/** Marks the link to the section that the reader is in. Does nothing on a page without links to its own sections. */
export function followSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-jump][href^="#"]')];
  if (!links.length) return;
  const mark = (section: string): void => {
    for (const link of links) {
      if (link.dataset['jump'] !== section) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'true');
        show(link);
      }
    }
  };
  try {
    // A section counts as read when it has reached the upper third of the window.
    const observer = new IntersectionObserver((entries) => entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => mark(target.id)), {
      rootMargin: '-30% 0px -69% 0px'
    });
    for (const section of document.querySelectorAll('[data-section]')) observer.observe(section);
  } catch {
    // a browser without IntersectionObserver: the links work without the mark
  }
}
