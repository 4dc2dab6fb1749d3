import { expect, it } from 'vitest';
import { readLines } from '../src/replay/read-lines.ts';

async function linesOf(...chunks: Uint8Array[]): Promise<string[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const some of readLines(stream)) lines.push(...some);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('puts lines together that were cut anywhere, even within a character', async () => {
  const whole = bytes('{"a":"日本"}\n{"b":2}\n\n{"c":3}');
  for (let cut = 0; cut <= whole.length; cut++) {
    expect(await linesOf(whole.slice(0, cut), whole.slice(cut))).toEqual([
      '{"a":"日本"}',
      '{"b":2}',
      '{"c":3}',
    ]);
  }
});

it('refuses what is not UTF-8', async () => {
  await expect(linesOf(new Uint8Array([0x61, 0xff, 0x0a]))).rejects.toThrow();
});
