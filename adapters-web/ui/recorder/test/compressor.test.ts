import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCompressor } from '../src/upload/compressor.ts';

/** A worker that never answers. */
class SilentWorker {
  static readonly made: SilentWorker[] = [];
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();
  constructor() {
    SilentWorker.made.push(this);
  }
}
const onThePage = vi.fn(() => new TransformStream());

beforeEach(() => {
  vi.useFakeTimers();
  SilentWorker.made.length = 0;
  onThePage.mockClear();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('Worker', SilentWorker);
  vi.stubGlobal('CompressionStream', onThePage);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('stopped, gives up what its worker has, and does not begin again on the page', async () => {
  const compressor = createCompressor(true);
  const zipped = compressor.gzip('text');
  const refused = expect(zipped).rejects.toThrow('stopped');
  compressor.stop();
  await refused;
  expect(SilentWorker.made[0]?.terminate).toHaveBeenCalled();
  expect(onThePage).not.toHaveBeenCalled();
});

it('stopped, makes no other worker', async () => {
  const compressor = createCompressor(true);
  compressor.stop();
  await expect(compressor.gzip('text')).rejects.toThrow('stopped');
  expect(SilentWorker.made).toHaveLength(0);
});

it('compresses on the page once its worker was silent for five seconds', async () => {
  const compressor = createCompressor(true);
  const zipped = compressor.gzip('text');
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(new TextDecoder().decode(await zipped)).toBe('text');
  expect(SilentWorker.made[0]?.terminate).toHaveBeenCalled();
  expect(onThePage).toHaveBeenCalledTimes(1);
});
