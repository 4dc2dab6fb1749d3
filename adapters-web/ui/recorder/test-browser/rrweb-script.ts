import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Bare rrweb for a page: what `@rrweb/record` or `@rrweb/replay` exports becomes `window.rrweb`. */
export function rrwebScript(part: 'record' | 'replay'): string {
  const file = createRequire(import.meta.url)
    .resolve(`@rrweb/${part}`)
    .replace(/[^/]*$/, `${part}.umd.min.cjs`);
  const global = part === 'record' ? 'rrwebRecord' : 'rrwebReplay';
  const script = readFileSync(file, 'utf8').replaceAll('</script', '<\\/script');
  return `<script>var exports = {}, module = { exports: exports };${script};window.rrweb = window.${global} || module.exports;</script>`;
}
