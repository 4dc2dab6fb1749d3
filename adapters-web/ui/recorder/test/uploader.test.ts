import { EventType, type RecordedEvent } from '@replayvault/protocol';
import { afterAll, expect, it, vi } from 'vitest';
import { aMemory } from './a-memory.ts';
import { endpointAnswers } from './endpoint-answers.ts';

const { asked, answer } = endpointAnswers();
const { createUploader } = await import('../src/upload/uploader.ts');
const { toJson } = await import('../src/page/to-json.ts');
afterAll(() => void vi.unstubAllGlobals());

const STORED = (): Response => new Response(null, { status: 204 });
const event = (name: string, length = 10): RecordedEvent =>
  ({
    type: EventType.custom,
    timestamp: 0,
    data: { tag: 'rv.event', payload: { name: name.padEnd(length, '.') } },
  }) as RecordedEvent;

function anUploader() {
  const told = {
    onOver: vi.fn(),
    onGap: vi.fn(),
    onTooLarge: vi.fn(),
    onDelay: vi.fn(),
    onFailure: vi.fn(),
  };
  const compressor = {
    gzip: vi.fn<(text: string) => Promise<undefined>>(() => Promise.resolve(undefined)),
    stop: vi.fn(),
  };
  const uploader = createUploader({
    endpoint: 'https://endpoint.test',
    compressor,
    save: () => undefined,
    lostBefore: 0,
    ...told,
  });
  return { uploader, compressor, ...told };
}

it('finishing sends the rest beside the segment that is under way, then ends its compressor', async () => {
  const { uploader, compressor } = anUploader();
  uploader.attach(aMemory());
  uploader.add(event('large', 100_000));
  await vi.waitUntil(() => asked.length > 0);
  uploader.add(event('last'));
  const finished = uploader.finish();
  const bodies: string[] = [];
  for (let segment = 0; segment < 2; segment++) {
    await vi.waitUntil(() => asked.length > 0);
    bodies.push(String(asked[0]?.request.body));
    expect(compressor.stop).not.toHaveBeenCalled();
    await answer(STORED());
  }
  await finished;
  expect(bodies.join()).toMatch(/large[^]*last/);
  expect(compressor.stop).toHaveBeenCalled();
  expect(asked).toEqual([]);
  expect(uploader.counts.queued).toBe(0);
});

it('finishing sends a rest that is less than a prompt segment', async () => {
  const { uploader } = anUploader();
  uploader.attach(aMemory());
  for (const name of ['first', 'second']) uploader.add(event(name, 200_000));
  uploader.add(event('rest'));
  const finished = uploader.finish();
  const bodies: string[] = [];
  for (let segment = 0; segment < 2; segment++) {
    await vi.waitUntil(() => asked.length > 0);
    bodies.push(String(asked[0]?.request.body));
    await answer(STORED());
  }
  await finished;
  expect(bodies.join()).toContain('rest');
});

it('finishing without a session stops at once', async () => {
  const { uploader, compressor } = anUploader();
  uploader.add(event('first'));
  await uploader.finish();
  expect(compressor.stop).toHaveBeenCalled();
  expect(asked).toEqual([]);
});

it('finishing tells that the visitor was erased', async () => {
  const { uploader, compressor, onOver } = anUploader();
  uploader.attach(aMemory());
  uploader.add(event('first'));
  const finished = uploader.finish();
  await answer(new Response(null, { status: 410 }));
  await finished;
  expect(onOver).toHaveBeenCalledWith(410);
  expect(compressor.stop).toHaveBeenCalled();
});

it('stopped while finishing, sends no more', async () => {
  const { uploader, onFailure } = anUploader();
  uploader.attach(aMemory());
  for (const name of ['first', 'second']) uploader.add(event(name, 200_000));
  const finished = uploader.finish();
  await vi.waitUntil(() => asked.length > 0);
  asked.length = 0;
  uploader.stop();
  await finished;
  expect(asked).toEqual([]);
  expect(onFailure).not.toHaveBeenCalled();
});

it.each([
  ['the longest event that a segment holds is sent', 0, 1, 0],
  ['one a character longer is counted as lost, and does not stand in the way', 1, 0, 1],
])('%s', async (_, longer, sent, gaps) => {
  const { uploader, onGap } = anUploader();
  uploader.attach({ ...aMemory(), segmentBytes: 16 * 1024 * 1024 });
  const frame = toJson(event('', 0)).length;
  const largest = 8 * 1024 * 1024 - 4096 - 3;
  expect(uploader.add(event('', largest - frame + longer))).toBe(largest + longer);
  expect(onGap).toHaveBeenCalledTimes(gaps);
  uploader.add(event('next'));
  const finished = uploader.finish();
  const bodies: string[] = [];
  while (!bodies.join().includes('next')) {
    await vi.waitUntil(() => asked.length > 0);
    bodies.push(String(asked[0]?.request.body));
    await answer(STORED());
  }
  await finished;
  expect(bodies.filter((body) => body.length > largest)).toHaveLength(sent);
});

it('that cannot compress stops, then tells of the failure', async () => {
  const { uploader, compressor, onFailure } = anUploader();
  compressor.gzip.mockRejectedValueOnce(new Error('broken'));
  uploader.attach(aMemory());
  uploader.add(event('first'));
  await uploader.finish();
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(uploader.add(event('second'))).toBe(0);
});
