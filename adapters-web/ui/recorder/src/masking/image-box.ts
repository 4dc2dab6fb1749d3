/** Sizes above this are told in steps of eight pixels, so that a picture keeps its box but not its identity. */
const EXACT = 16;

function step(pixels: number): number {
  return pixels <= EXACT ? Math.max(1, Math.round(pixels)) : Math.round(pixels / 8) * 8;
}

/**
 * The address that stands for a picture: an empty drawing with about the picture's own size, so that the page's styling
 * lays the copy out as the original. `undefined` while the picture has no size.
 */
export function imageBox(image: HTMLImageElement): string | undefined {
  let width = image.naturalWidth;
  let height = image.naturalHeight;
  if (!width || !height) {
    const box = image.getBoundingClientRect();
    width = box.width;
    height = box.height;
  }
  if (!width || !height) return undefined;
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${step(width)}' height='${step(height)}'/%3E`;
}
