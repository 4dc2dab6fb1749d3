/** Runs each, whatever the ones before it throw: a page may have patched what they call. */
export function runEach(steps: readonly (() => void)[], onError: (error: unknown) => void): void {
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      onError(error);
    }
  }
}
