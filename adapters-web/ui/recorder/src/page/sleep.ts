/** Waits that many milliseconds; with `untilOnline` no longer than until the browser says that it is back on a network. */
export function sleep(wait: number, untilOnline: boolean): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      done();
    };
    const timer = setTimeout(end, wait);
    if (untilOnline) window.addEventListener('online', end);
  });
}
