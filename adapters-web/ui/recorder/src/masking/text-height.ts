import { toldLines } from './told-lines.ts';

const LONG = 32;
const FRAME = ['padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width'];

/**
 * The height of a block that lays out a long text of its own, so that what follows it stands about where it stood;
 * `undefined` for anything else. Its number of lines is told in four steps to a doubling (1 … 8, 10, 12, 14, 16, 20, …),
 * at most two bits more than the mask's length tells; never for a text of up to 32 characters, nor for what a visitor edits.
 */
export function textHeight(element: HTMLElement): string | undefined {
  if (
    !/^(p|div|li|dd|dt|blockquote|figcaption|h[1-6]|section|article|footer|header|span|small|td|th|q)$/.test(
      element.localName,
    )
  )
    return undefined;
  const own = [...element.childNodes].some(
    (node) => node.nodeType === 3 && (node as Text).data.replace(/\s+/g, ' ').trim().length > LONG,
  );
  if (!own || element.isContentEditable || element.style.height) return undefined;
  const style = getComputedStyle(element);
  const { display, lineHeight, fontSize } = style;
  let around = 0;
  if (style.boxSizing === 'border-box')
    for (const name of FRAME) around += parseFloat(style.getPropertyValue(name));
  const pixels = parseFloat(style.height) - around;
  // A table's cell sets a least height only, and its row follows it.
  if (!/^(block|list-item|flow-root|table-cell|flex|grid)$/.test(display) || !(pixels > 0)) return undefined;
  const line = parseFloat(lineHeight) || parseFloat(fontSize) * 1.2;
  // Of whole lines alone: what the measured height has beyond them would tell how many there are.
  return `${Math.round(toldLines(Math.max(1, Math.round(pixels / line))) * line + around)}px`;
}
