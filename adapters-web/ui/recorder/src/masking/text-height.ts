const LONG = 32;

/**
 * The height of a block that lays out a long text of its own, so that what follows it stands where it stood; `undefined`
 * for anything else. It tells the text's number of lines, which a mask alone does not; never for a text of up to 32
 * characters, nor for what a visitor edits.
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
  const { display, height } = getComputedStyle(element);
  // A table's cell sets a least height only, and its row follows it.
  return /^(block|list-item|flow-root|table-cell|flex|grid)$/.test(display) && parseFloat(height) > 0
    ? `${Math.round(parseFloat(height))}px`
    : undefined;
}
