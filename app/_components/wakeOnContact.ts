/** Keys that a chart answers to (walkRows, stepThrough); those that come before it can are kept for it. */
const KEYS = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape']);

/** A drawing narrower than this part of its place looks lost in it. */
const LEAST = 0.75;

/** True where the drawing that is shown is about as wide as its place. */
function fits(element: HTMLElement): boolean {
  const widths = [...element.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().width);
  const shown = Math.max(...widths);
  return shown < element.clientWidth + 1 && shown >= LEAST * element.clientWidth;
}

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>;

/**
 * Has a chart made interactive (`draw`) when its reader first points at, touches or focuses it, and not before: until then the server's
 * drawing says all there is. What was pointed at and the keys pressed meanwhile are told to the new chart. A drawing that does not fit its
 * place is drawn anew as soon as it is seen. When `draw` fails the drawing stays, and the next contact tries again. Returns how to stop.
 */
export function wakeOnContact(element: HTMLElement, draw: () => Promise<void>): () => void {
  const contact = new AbortController();
  const keys: string[] = [];
  let at: Point | null = null;
  let isDrawing = false;

  const begin = async (): Promise<void> => {
    if (isDrawing) return;
    isDrawing = true;
    try {
      await draw();
    } catch {
      isDrawing = false; // the network is away
      keys.length = 0;
      return;
    }
    if (contact.signal.aborted) return;
    contact.abort();
    seen.disconnect();
    for (const key of keys) element.dispatchEvent(new KeyboardEvent('keydown', { key }));
    if (!at) return;
    // On the child: ECharts listens there, to the one or the other kind of event as the browser is.
    for (const event of [
      new PointerEvent('pointermove', { ...at, bubbles: true }),
      new MouseEvent('mousemove', { ...at, bubbles: true }),
    ])
      element.firstElementChild?.dispatchEvent(event);
  };
  // Asked when it is seen: everything is laid out by then, and nothing need be laid out for the answer.
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    if (!fits(element)) void begin();
  });

  const on = <Name extends keyof HTMLElementEventMap>(
    names: readonly Name[],
    hear: (event: HTMLElementEventMap[Name]) => void,
  ): void => {
    for (const name of names)
      element.addEventListener(name, hear, { signal: contact.signal, passive: name !== 'keydown' });
  };
  on(['pointerenter', 'pointermove', 'pointerdown'], ({ clientX, clientY }) => {
    at = { clientX, clientY };
    void begin();
  });
  // A finger that was lifted still asks for what it touched.
  on(['pointerleave'], ({ pointerType }) => {
    if (pointerType === 'mouse') at = null;
  });
  on(['pointercancel'], () => {
    at = null; // it scrolled the page
  });
  on(['focusin'], () => void begin());
  on(['focusout'], () => {
    keys.length = 0;
  });
  on(['keydown'], (event) => {
    void begin();
    if (!KEYS.has(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Escape') event.preventDefault(); // the page stays where it is, as it will with the chart
    keys.push(event.key);
  });
  seen.observe(element);

  return () => {
    contact.abort();
    seen.disconnect();
  };
}
