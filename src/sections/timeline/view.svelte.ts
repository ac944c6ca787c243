import { day } from '../../model/span.ts';

/** How near the drawing can be looked at, from afar on; each is a width of its plot and a name that the style sheet knows. */
const distances = ['narrow', 'middle', 'wide'];
const nearest = distances.length - 1;

/** How far a mouse moves before it drags the drawing and no longer clicks what is under it. */
const dragFrom = 4;

/**
 * Which part of the drawing is looked at, and from how near. Places are shares of the plot's width from its left edge, whichever
 * way the language is read. Where nothing is attached, nothing happens.
 */
export class View {
  distance = $state(nearest);
  /** The edges of what is shown. */
  left = $state(0);
  right = $state(1);
  /** When that is, in milliseconds since 1970, a moment after it has come to rest, so that it is read out once; nothing until the drawing is attached. */
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

  /** Takes over the printed drawing, and goes to where it begins. Returns what lets go of it. */
  attach(drawing: HTMLElement): () => void {
    const window = drawing.querySelector<HTMLElement>('.window');
    if (!window) return () => undefined;
    this.#window = window;
    this.#plot = window.querySelector('svg');
    const stopping = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, hear: (event: HTMLElementEventMap[K]) => void): void =>
      window.addEventListener(type, hear, { signal: stopping.signal });
    on('scroll', () => this.#look());
    on('keydown', (event) => this.#hearKey(event));
    on('pointerdown', (event) => this.#drag(event));
    on('dragstart', (event) => event.preventDefault());
    on('dblclick', ({ clientX }) => this.zoom(1, clientX));
    // Hears of the first size, too: on a phone there is none, until it is turned.
    const resized = new ResizeObserver(() => this.#fit());
    resized.observe(window);
    return () => {
      stopping.abort();
      resized.disconnect();
      clearTimeout(this.#resting);
    };
  }

  /** Lets a pointer move the window by moving over a small picture of the whole. */
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

  /** Brings a place to the middle of the window: smoothly where the style sheet has it so, unless it is to be there at once. */
  show(place: number, behavior: ScrollBehavior = 'auto'): void {
    const window = this.#window;
    if (!window) return;
    const { scrollWidth, clientWidth } = window;
    window.scrollTo({ left: place * scrollWidth - clientWidth / 2 - this.#origin(), behavior });
  }

  /** Moves on by most of a window, 1 to the later days and -1 to the earlier. */
  pan(step: 1 | -1): void {
    this.show((this.left + this.right) / 2 + 0.8 * step * this.#sign() * (this.right - this.left));
  }

  /** Goes to the next talks, or to those before. */
  stepTalks(step: 1 | -1): void {
    const middle = (this.left + this.right) / 2;
    const heading = step * this.#sign();
    const places = this.#bands().filter((place) => (place - middle) * heading > 0.002);
    const [next] = places.toSorted((a, b) => (a - b) * heading);
    if (next !== undefined) this.show(next);
  }

  /** Comes nearer or goes farther, around a point of the screen or the middle of the window. */
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

  /** 1 where time runs to the right, -1 where to the left. */
  #sign(): 1 | -1 {
    return this.#window && getComputedStyle(this.#window).direction === 'rtl' ? -1 : 1;
  }

  /** How far the scroll position's zero is from the left edge: where lines are read from the right, it is at the right end. */
  #origin(): number {
    return this.#window && this.#sign() < 0 ? this.#window.scrollWidth - this.#window.clientWidth : 0;
  }

  #fit(): void {
    if (!this.#window?.clientWidth) return;
    if (!this.#isPlaced) this.show(Number(this.#window.dataset['at']) / 100, 'instant');
    this.#isPlaced = true;
    this.#look();
  }

  #look(): void {
    if (!this.#window) return;
    const { scrollLeft, scrollWidth, clientWidth } = this.#window;
    this.left = (scrollLeft + this.#origin()) / scrollWidth;
    this.right = this.left + clientWidth / scrollWidth;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => (this.days = this.#daysShown()), 300);
  }

  /** The middles of the talks' bands. */
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
    event.preventDefault(); // else the page would scroll, which has its own beginning and end
    this.show((key === 'Home') === this.#sign() > 0 ? 0 : 1);
  }

  /** Drags the drawing with the mouse; fingers scroll it by themselves. */
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
      // The click that ends a drag is none; it comes before anything else can.
      const refuse = new AbortController();
      window.addEventListener('click', (event) => event.preventDefault(), { capture: true, signal: refuse.signal });
      setTimeout(() => refuse.abort());
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  }
}
