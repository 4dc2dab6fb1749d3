/** Waits until a condition holds, looking often; fails after `patience` milliseconds. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patience = 15_000,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`still not so after ${patience} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
