import { imageBox } from './image-box.ts';

/** The private characters that icon fonts draw with. */
const ICON = /^"[\ue000-\uf8ff]/;

/**
 * Attributes that keep the box of what a copy cannot draw: a picture, an icon of a web font. Empty for all
 * else, short text above all, whose size would tell its length.
 */
export function drawnBox(element: Element): Record<string, string> {
  if (element.localName === 'img') {
    const src = imageBox(element as HTMLImageElement);
    return src ? { src } : {};
  }
  if (
    !/^(i|span|em|b|a|div)$/.test(element.localName) ||
    element.firstElementChild ||
    element.textContent?.trim()
  )
    return {};
  if (!ICON.test(getComputedStyle(element, '::before').content)) return {};
  const { width, height } = getComputedStyle(element);
  const drawn = [width, height].every((size) => /^[1-9][\d.]*px$/.test(size));
  return drawn ? { rr_width: rounded(width), rr_height: rounded(height) } : {};
}

function rounded(size: string): string {
  return `${Math.round(parseFloat(size))}px`;
}
