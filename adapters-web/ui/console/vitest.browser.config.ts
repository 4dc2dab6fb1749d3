import { defineConfig } from 'vitest/config';

/** Tests that look at the built console and player in a real browser, served by a server of this folder. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test-browser/**/*.test.ts'],
    maxWorkers: 2,
    maxConcurrency: 3,
    minWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
