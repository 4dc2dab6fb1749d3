import { vi } from 'vitest';

type Answer = Response | Error;

/**
 * Stands in for the browser's network, before anything that uses it is imported: requests wait in `asked` until `answer`
 * is called.
 */
export function endpointAnswers() {
  const asked: { address: string; request: RequestInit; answer: (answer: Answer) => void }[] = [];
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    const { signal } = request;
    return new Promise<Response>((done, failed) => {
      signal?.addEventListener('abort', () => failed(new Error('aborted')));
      asked.push({
        address,
        request,
        answer: (answer) => (answer instanceof Error ? failed(answer) : done(answer)),
      });
    });
  });
  return {
    asked,
    /** Answers the oldest request once there is one. */
    async answer(answer: Answer) {
      await vi.waitUntil(() => asked.length > 0);
      asked.shift()?.answer(answer);
    },
  };
}
