import { day } from '../../model/span.ts';

/** The levels of zoom, from the farthest: each is a name in the style sheet and an index into the drawing's `data-widths`. */
const distances = ['narrow', 'middle', 'wide'];
const nearest = distances.length - 1;

/** How far a mouse moves, in pixels, before it drags the drawing and no longer clicks. */
const dragFrom = 4;

/**
 * Scrolls to a mark of the drawing that gets the focus by the keyboard and is not in view, in `frame` and on the page: Firefox scrolls to the
 * whole drawing. The top of the page may lie below the bar.
 */
function reveal(mark: Element, frame: Element): void {
  if (!mark.matches(':focus-visible')) return;
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  if (right < seen.left || left > seen.right) frame.scrollLeft += left - seen.left - seen.width / 2;
  if (bottom > innerHeight || top < 100) scrollBy(0, top - innerHeight / 2);
}

/**
 * The part of the drawing in view, and the level of zoom. Positions are shares of the plot's width from its left edge, in every language.
 * Methods do nothing while no drawing is attached.
 */
export class View {
  distance = $state(nearest);
  /** The edges of the part in view. */
  left = $state(0);
  right = $state(1);
  /**
   * The first and last day in view, in milliseconds since 1970. Updated 0.3 s after scrolling stops, so that they are read out once;
   * `undefined` until the drawing is attached.
   */
  days: [from: number, to: number] | undefined = $state.raw();

  #window: HTMLElement | undefined;
  #plot: SVGElement | null = null;
  #isPlaced = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  get isNearest(): boolean {
    return this.distance === nearest;
  }

  get isFarthest(): boolean {
    return this.distance === 0;
  }

  /** Attaches the printed drawing, and scrolls to its `data-at`. Returns a function that detaches it. */
  attach(drawing: HTMLElement): () => void {
    const window = drawing.querySelector<HTMLElement>('.window');
    if (!window) return () => undefined;
    this.#window = window;
    this.#plot = window.querySelector('svg');
    const stopping = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, hear: (event: HTMLElementEventMap[K]) => void): void =>
      window.addEventListener(type, hear, { signal: stopping.signal });
    on('scroll', () => this.#look());
    on('focusin', ({ target }) => reveal(target as Element, window));
    on('keydown', (event) => this.#hearKey(event));
    on('pointerdown', (event) => this.#drag(event));
    on('dragstart', (event) => event.preventDefault());
    on('dblclick', ({ clientX }) => this.zoom(1, clientX));
    // Called for the first size too: on a phone the drawing has none until the phone is turned.
    const resized = new ResizeObserver(() => this.#fit());
    resized.observe(window);
    return () => {
      stopping.abort();
      resized.disconnect();
      clearTimeout(this.#resting);
    };
  }

  /** Lets a pressed pointer on a small picture of the whole move the window. Returns a function that ends this. */
  follow(picture: Element): () => void {
    const stopping = new AbortController();
    const hear = (event: PointerEvent): void => {
      if (!(event.buttons & 1)) return;
      const { left, width } = picture.getBoundingClientRect();
      this.show((event.clientX - left) / width, 'instant');
    };
    for (const type of ['pointerdown', 'pointermove'] as const) (picture as HTMLElement).addEventListener(type, hear, { signal: stopping.signal });
    return () => stopping.abort();
  }

  /** Scrolls a position to the middle of the window: smoothly where the style sheet says so, unless `behavior` is `instant`. */
  show(place: number, behavior: ScrollBehavior = 'auto'): void {
    const window = this.#window;
    if (!window) return;
    const { scrollWidth, clientWidth } = window;
    window.scrollTo({ left: place * scrollWidth - clientWidth / 2 - this.#origin(), behavior });
  }

  /** Scrolls by most of a window: 1 to later days, -1 to earlier ones. */
  pan(step: 1 | -1): void {
    this.show((this.left + this.right) / 2 + 0.8 * step * this.#sign() * (this.right - this.left));
  }

  /** Scrolls to the next talks (1), or to those before (-1). */
  stepTalks(step: 1 | -1): void {
    const middle = (this.left + this.right) / 2;
    const heading = step * this.#sign();
    const places = this.#bands().filter((place) => (place - middle) * heading > 0.002);
    const [next] = places.toSorted((a, b) => (a - b) * heading);
    if (next !== undefined) this.show(next);
  }

  /** Zooms in (1) or out (-1) around a point of the screen, or else the middle of the window. */
  zoom(step: 1 | -1, clientX?: number): void {
    const [window, plot] = [this.#window, this.#plot];
    const distance = Math.max(0, Math.min(nearest, this.distance + step));
    if (!window || !plot || distance === this.distance) return;
    const { left, width } = window.getBoundingClientRect();
    const share = clientX === undefined ? 0.5 : (clientX - left) / width;
    const place = this.left + (this.right - this.left) * share;
    this.distance = distance;
    plot.setAttribute('width', window.dataset['widths']?.split(' ')[distance] ?? '');
    plot.closest<HTMLElement>('[data-zoom]')?.setAttribute('data-zoom', distances[distance] ?? '');
    this.show(place + (0.5 - share) * (window.clientWidth / window.scrollWidth), 'instant');
    this.#look();
  }

  /** 1 where time runs to the right, -1 where it runs to the left. */
  #sign(): 1 | -1 {
    return this.#window && getComputedStyle(this.#window).direction === 'rtl' ? -1 : 1;
  }

  /** The distance of the scroll position's zero from the left edge, in pixels: in right-to-left text it is at the right end. */
  #origin(): number {
    return this.#window && this.#sign() < 0 ? this.#window.scrollWidth - this.#window.clientWidth : 0;
  }

  #fit(): void {
    if (this.#window?.clientWidth && !this.#isPlaced) {
      this.show(Number(this.#window.dataset['at']) / 100, 'instant');
      this.#isPlaced = true;
    }
    this.#look();
  }

  #look(): void {
    // Hidden while it scrolls, the drawing has no width of which a part could be in view.
    if (!this.#window?.clientWidth) return;
    const { scrollLeft, scrollWidth, clientWidth } = this.#window;
    this.left = (scrollLeft + this.#origin()) / scrollWidth;
    this.right = this.left + clientWidth / scrollWidth;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => (this.days = this.#daysShown()), 300);
  }

  /** The middles of the talks' bands, as positions. */
  #bands(): number[] {
    const plot = this.#plot?.getBoundingClientRect();
    const bands = [...(this.#plot?.querySelectorAll('.band') ?? [])].map((band) => band.getBoundingClientRect());
    return plot ? bands.map(({ left, width }) => (left + width / 2 - plot.left) / plot.width) : [];
  }

  #daysShown(): [number, number] | undefined {
    const [from, to] = this.#window?.dataset['days']?.split(' ').map(Number) ?? [];
    if (from === undefined || to === undefined) return undefined;
    // The axis has half a day of room at either end.
    const at = (place: number): number => Math.max(from + day / 2, Math.min(to - day / 2, from + place * (to - from)));
    return this.#sign() > 0 ? [at(this.left), at(this.right)] : [at(1 - this.right), at(1 - this.left)];
  }

  #hearKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === '+' || key === '=') this.zoom(1);
    if (key === '-') this.zoom(-1);
    if (key !== 'Home' && key !== 'End') return;
    event.preventDefault(); // or the page would scroll to its beginning or end
    this.show((key === 'Home') === this.#sign() > 0 ? 0 : 1);
  }

  /** Drags the drawing with the mouse; touch scrolls it natively. */
  #drag({ pointerType, button, clientX }: PointerEvent): void {
    const window = this.#window;
    if (!window || pointerType !== 'mouse' || button !== 0) return;
    const start = window.scrollLeft;
    const stopping = new AbortController();
    const { signal } = stopping;
    let isDragged = false;
    const move = (event: PointerEvent): void => {
      isDragged ||= Math.abs(event.clientX - clientX) > dragFrom;
      if (isDragged) window.scrollTo({ left: start + clientX - event.clientX, behavior: 'instant' });
    };
    const end = (): void => {
      stopping.abort();
      if (!isDragged) return;
      // Cancels the click at the end of a drag, which is dispatched before the timeout.
      const refuse = new AbortController();
      window.addEventListener('click', (event) => event.preventDefault(), { capture: true, signal: refuse.signal });
      setTimeout(() => refuse.abort());
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  }
}
