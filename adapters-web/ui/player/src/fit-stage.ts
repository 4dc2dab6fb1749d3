import type { Fit } from './messages.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Scale and offsets (CSS pixels) that lay a recorded page into an area. Never enlarges beyond its true size. */
export interface Placement {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Where a page of one size goes in an area of another: centred and shrunk to fit, or in its true size. */
export function fitStage(page: Size, area: Size, fit: Fit): Placement {
  const scale = fit === 'actual' ? 1 : Math.min(1, area.width / page.width, area.height / page.height);
  return {
    scale,
    left: Math.max(0, (area.width - page.width * scale) / 2),
    top: Math.max(0, (area.height - page.height * scale) / 2),
  };
}
