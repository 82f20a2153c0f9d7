/** Looks at a drawn view as a translator would: what is cut, what lies over what, what is still English. Runs in the page. */

/**
 * Faults of everything drawn, in open shadow roots too, each as "fault: words". Self-contained, for it is sent to the
 * page as text. Words in another language than the document's are a pack's or a page's: they may be in any letters.
 */
export function findLayoutFaults(): string[] {
  /** Cut on purpose, with the whole elsewhere; or made for ears alone. */
  const CUT_ON_PURPOSE = '.sl-title, .sl-unseen';
  /** Names, and what stands on keys. */
  const SAME_EVERYWHERE =
    /Sidelight|PDF|Tab|Escape|Ctrl|Alt|Shift|Option|JSON|Firefox|about:addons|example\.org|https/g;
  const faults: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  const nameOf = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const shorten = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 60);

  const boxes: { text: string; box: DOMRect; bar: Element | null }[] = [];
  const own = document.documentElement.lang;

  function judgeWords(element: Element, words: string): void {
    if (element.closest('[lang]')?.getAttribute('lang') !== own || element.closest('bdi')) return;
    const left = words.replace(SAME_EVERYWHERE, '').match(/[A-Za-z]{2,}/);
    if (left) faults.push(`not translated: ${shorten(words)}`);
  }

  const windows = new Map<Element, DOMRect | null>();
  const bars = new Map<Element, Element | null>();
  /** What an element says of itself, or else its parent; asked once of each, since styles are dear. */
  function remember<T>(
    known: Map<Element, T | null>,
    element: Element,
    ask: (parent: Element) => T | null,
    judge: () => T | null | undefined,
  ): T | null {
    let answer = known.get(element);
    if (answer === undefined) {
      answer = judge();
      if (answer === undefined) answer = element.parentElement === null ? null : ask(element.parentElement);
      known.set(element, answer);
    }
    return answer;
  }

  /** The part of the screen that a scrolling ancestor shows of an element; null where all of it can be seen. */
  function findWindow(element: Element): DOMRect | null {
    return remember(windows, element, findWindow, () =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) ? element.getBoundingClientRect() : undefined,
    );
  }

  /** The bar that stays while the rest scrolls beneath it, where an element is in one: what is beneath can be scrolled out. */
  function findBar(element: Element): Element | null {
    return remember(bars, element, findBar, () => {
      const { position } = getComputedStyle(element);
      if (position === 'sticky') return element;
      return position === 'fixed' ? null : undefined; // over everything, for good
    });
  }

  function judgeText(node: Text, element: Element): void {
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || element.closest(CUT_ON_PURPOSE)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const holder = element.closest('button, .sl-chip, svg, .sl-card, h2, h3, p, li') ?? element;
    const room = holder.getBoundingClientRect();
    const window = findWindow(element);
    const bar = findBar(element);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      const seen = !window || (box.top >= window.top && box.bottom <= window.bottom);
      if (seen) boxes.push({ text: node.data, box, bar });
      if (box.left < room.left - 1 || box.right > room.right + 1) {
        faults.push(`out of ${nameOf(holder)}: ${shorten(node.data)}`);
      }
    }
  }

  for (const root of roots) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (node instanceof Text) {
        const element = node.parentElement;
        if (element === null || node.data.trim() === '' || element.closest('style, script, head')) continue;
        judgeWords(element, node.data);
        judgeText(node, element);
      } else if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description']) {
          const value = node.getAttribute(name);
          if (value) judgeWords(node, value);
        }
        const style = getComputedStyle(node);
        if (style.overflowX === 'visible' || node.closest(CUT_ON_PURPOSE)) continue;
        if (node.scrollWidth > node.clientWidth + 1) {
          faults.push(`cut: ${nameOf(node)}: ${shorten(node.textContent ?? '')}`);
        }
      }
    }
  }
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth + 1)
    faults.push(`the page scrolls sideways by ${page.scrollWidth - page.clientWidth}`);

  boxes.forEach(({ text, box, bar }, index) => {
    for (const { text: other, box: next, bar: nextBar } of boxes.slice(index + 1)) {
      if (bar !== nextBar) continue;
      const wide = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const high = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      // Boxes of lines are taller than their letters: neighbours touch.
      if (wide > 2 && high > Math.min(box.height, next.height) * 0.4) {
        faults.push(`one over the other: ${shorten(text)} / ${shorten(other)}`);
      }
    }
  });
  return [...new Set(faults)];
}
