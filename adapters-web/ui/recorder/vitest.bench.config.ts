import { defineConfig } from 'vitest/config';

/** Measurements, not tests: `npx vitest run --config vitest.bench.config.ts` in this folder, after `npm run build`. */
export default defineConfig({
  test: { include: ['bench/**/*.ts'], testTimeout: 300_000, hookTimeout: 60_000, fileParallelism: false },
});
