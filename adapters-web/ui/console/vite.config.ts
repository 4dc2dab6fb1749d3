import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything is bundled: the console loads nothing from anywhere but its own origin. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
});
