import type { ReplayEvent } from '@replayvault/player/messages';
import { describe, expect, it } from 'vitest';
import { alignStart } from '../src/replay/align-start.ts';

const event = (type: number, timestamp: number): ReplayEvent => ({ type, timestamp, data: {} });
const viewport = { width: 800, height: 600 };

describe('the start of a stream', () => {
  it('keeps the page meta of the snapshot and drops all else before it', () => {
    const align = alignStart(100, viewport);
    expect(align([event(4, 10), event(2, 11), event(3, 50), event(4, 98)])).toEqual([]);
    expect(align([event(2, 100), event(3, 120)])).toEqual([event(4, 98), event(2, 100), event(3, 120)]);
    expect(align([event(2, 300)])).toEqual([event(2, 300)]);
  });

  it('makes a page meta from the window size where there is none', () => {
    const [meta] = alignStart(100, viewport)([event(2, 100)]);
    expect(meta).toEqual({ type: 4, timestamp: 100, data: { href: '', ...viewport } });
  });
});
