/** One element of a page, in document order. */
export interface Box {
  readonly tag: string;
  readonly kind: 'text' | 'other';
  readonly box: [left: number, top: number, width: number, height: number];
  /** Attribute names and values as the page has them. */
  readonly attributes: Record<string, string>;
}

/**
 * Runs in a page (it is sent there as text): the elements below `document`, without those that neither original nor copy
 * draws. A box counts as text when it lays out words of its own, or flows inside words.
 */
export const COLLECT_BOXES = `(document) => {
  const out = [];
  const view = document.defaultView;
  const walk = (element) => {
    if (/^(script|noscript|style|link|meta|title|template)$/.test(element.localName)) return;
    const rect = element.getBoundingClientRect();
    const style = view.getComputedStyle(element);
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const control = /^(img|svg|canvas|video|iframe|input|select|textarea|button|table|hr)$/.test(element.localName);
    const text = !control && (words || /^inline$|^contents$/.test(style.display) || !!element.closest('svg svg, option'));
    out.push({
      tag: element.localName,
      kind: text ? 'text' : 'other',
      box: style.visibility === 'hidden' || style.display === 'none' ? [0, 0, 0, 0] : [rect.left, rect.top, rect.width, rect.height],
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    });
    for (const child of element.children) walk(child);
    if (element.shadowRoot) for (const child of element.shadowRoot.children) walk(child);
  };
  walk(document.documentElement);
  return out;
}`;

export interface BoxReport {
  readonly sameTree: boolean;
  readonly other: { readonly within: number; readonly of: number };
  readonly all: { readonly within: number; readonly of: number };
  readonly firstDifference: string;
  readonly far: string[];
}

/** Compares a page with its copy, element by element; `limit` in pixels, for each edge. */
export function compareBoxes(live: readonly Box[], copy: readonly Box[], limit: number): BoxReport {
  const different = live.findIndex(({ tag }, index) => copy[index]?.tag !== tag);
  const other = { within: 0, of: 0 };
  const all = { within: 0, of: 0 };
  const far: string[] = [];
  live.forEach((original, index) => {
    const [left, top, width, height] = original.box;
    if (width === 0 || height === 0) return;
    const [left2, top2, width2, height2] = copy[index]?.box ?? [NaN, NaN, NaN, NaN];
    const near =
      copy[index]?.tag === original.tag &&
      Math.max(
        Math.abs(left - left2),
        Math.abs(top - top2),
        Math.abs(left + width - left2 - width2),
        Math.abs(top + height - top2 - height2),
      ) <= limit;
    all.of++;
    if (near) all.within++;
    if (original.kind === 'text') return;
    other.of++;
    if (near) other.within++;
    else
      far.push(
        `${original.tag}.${original.attributes['class'] ?? ''} ${original.box.map(Math.round).join(',')} -> ${[left2, top2, width2, height2].map(Math.round).join(',')}`,
      );
  });
  return {
    sameTree: different < 0 && live.length === copy.length,
    other,
    all,
    firstDifference: different < 0 ? '' : `${different}: ${live[different]?.tag} / ${copy[different]?.tag}`,
    far,
  };
}
