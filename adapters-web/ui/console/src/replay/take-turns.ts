/** Longest stretch of work between two chances for the tab to answer its person (milliseconds). */
const SLICE = 12;

/**
 * Hands items on so that the tab stays responsive: when a slice of time is used up, the next item waits for a task of its own.
 * A single item that takes longer is not cut.
 */
export async function* takeTurns<T>(items: Iterable<T>, now = () => performance.now()): AsyncGenerator<T> {
  let since = now();
  for (const item of items) {
    if (now() - since >= SLICE) {
      await nextTask();
      since = now();
    }
    yield item;
  }
}

/** A message, not a timer: browsers delay nested timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
