import { defineConfig } from 'vite';

/** One page and one script of a fixed name: the server fills the page in and serves both from the replay origin. */
export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 400,
    rollupOptions: { output: { entryFileNames: 'player.js', inlineDynamicImports: true } },
  },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
