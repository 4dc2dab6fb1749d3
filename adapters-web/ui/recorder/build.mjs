// Builds the recorder, its overlay, loader and manifest, and (in another folder, never shipped) the unmasked recorder that tests need.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { trimRrweb } from './trim-rrweb.mjs';

const options = {
  bundle: true,
  format: 'iife',
  target: 'es2020',
  minify: true,
  legalComments: 'none',
  write: false,
};
const BANNER =
  '/*! ReplayVault recorder, Apache-2.0. Holds parts of @rrweb/record 2.1.6, MIT, (c) rrweb contributors. See NOTICE. */';
const bundle = async (entry, { unmasked = false, plugins = [trimRrweb], define = {} } = {}) => {
  const { outputFiles } = await build({
    ...options,
    ...(entry.stdin ? { stdin: entry.stdin } : { entryPoints: [entry.file] }),
    plugins,
    ...(entry.file ? { banner: { js: BANNER } } : {}),
    define: {
      __RV_UNMASKED__: String(unmasked),
      ...(plugins.length ? { 'Array.from': 'arrayFrom' } : {}),
      ...define,
    },
    inject: plugins.length ? [`${here}/src/page/array-from.ts`] : [],
  });
  return Buffer.from(outputFiles[0].contents);
};
const here = import.meta.dirname;
const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
// In this order, because the recorder names the overlay's hash and the loader the recorder's.
const overlay = await bundle({ file: `${here}/src/overlay/main.ts` }, { plugins: [] });
const define = { __RV_OVERLAY_INTEGRITY__: JSON.stringify(integrityOf(overlay)) };
const shipped = await bundle({ file: `${here}/src/main.ts` }, { define });
const unmasked = await bundle({ file: `${here}/src/main.ts` }, { define, unmasked: true });
const bare = await bundle(
  {
    stdin: { contents: "import { record } from '@rrweb/record'; window.record = record;", resolveDir: here },
  },
  { plugins: [] },
);
const gzipBytes = (bytes) => gzipSync(bytes, { level: 9 }).length;

mkdirSync(`${here}/dist`, { recursive: true });
mkdirSync(`${here}/dist-test`, { recursive: true });
writeFileSync(`${here}/dist/replayvault.js`, shipped);
writeFileSync(`${here}/dist-test/replayvault-unmasked.js`, unmasked);
const version = createHash('sha256').update(shipped).digest('hex').slice(0, 12);
// The very answer of GET /recorder/latest.json: docs/formats/recording-protocol.md, section 1.
const manifest = {
  version,
  url: `/recorder/${version}/replayvault.js`,
  integrity: integrityOf(shipped),
  protocol: 1,
};
const loader = await bundle(
  { file: `${here}/src/loader/main.ts` },
  {
    plugins: [],
    define: {
      __RV_URL__: JSON.stringify(manifest.url),
      __RV_INTEGRITY__: JSON.stringify(manifest.integrity),
    },
  },
);
writeFileSync(`${here}/dist/overlay.js`, overlay);
writeFileSync(`${here}/dist/loader.js`, loader);
writeFileSync(`${here}/dist/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(`${here}/dist-test/sizes.json`, `${JSON.stringify({ bareGzipBytes: gzipBytes(bare) })}\n`);
console.log(
  `recorder ${manifest.version}: ${shipped.length} bytes, ${gzipBytes(shipped)} gzip (bare rrweb ${gzipBytes(bare)}), ` +
    `loader ${gzipBytes(loader)}, overlay ${gzipBytes(overlay)}`,
);
