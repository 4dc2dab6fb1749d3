/** Longest line that is accepted, in UTF-16 units: a segment's 8 MiB with room to spare. */
const LONGEST = 16 * 1024 * 1024;

/** Reads text line by line, as it comes in; each turn answers the lines completed by one chunk. Blank lines are dropped. */
export async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      if (rest.length > LONGEST) throw new Error('a line is too long');
      const full = lines.filter((line) => line.trim() !== '');
      if (full.length > 0) yield full;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
