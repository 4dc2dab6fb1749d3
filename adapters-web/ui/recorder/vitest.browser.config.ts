import { configDefaults, defineConfig } from 'vitest/config';

/** Its tests measure time: nothing runs beside them. */
const AGAINST_THE_CLOCK = 'test-browser/against-the-clock.test.ts';

export default defineConfig({
  test: {
    // Tests wait for the recorder's timers most of the time, so more of them run side by side than there are processors.
    maxWorkers: 3,
    maxConcurrency: 4,
    // A worker keeps its browser from file to file. All must be there from the start: without isolation, a worker that
    // Vitest ends for having nothing to do takes the whole run with it.
    poolOptions: { forks: { isolate: false } },
    minWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test-browser/**/*.test.ts'],
          exclude: [...configDefaults.exclude, AGAINST_THE_CLOCK],
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'alone', include: [AGAINST_THE_CLOCK], sequence: { groupOrder: 2 } } },
    ],
  },
});
