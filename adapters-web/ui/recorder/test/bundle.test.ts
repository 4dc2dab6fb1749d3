import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const file = (name: string): Buffer => readFileSync(new URL(`../${name}`, import.meta.url));
const shipped = file('dist/replayvault.js');
const manifest = JSON.parse(file('dist/manifest.json').toString()) as {
  integrity: string;
  version: string;
  url: string;
};

describe('the shipped script', () => {
  it('is what its manifest says', () => {
    expect(manifest.integrity).toBe(`sha384-${createHash('sha384').update(shipped).digest('base64')}`);
    expect(createHash('sha256').update(shipped).digest('hex').startsWith(manifest.version)).toBe(true);
    expect(manifest.url).toBe(`/recorder/${manifest.version}/replayvault.js`);
  });
  it('is at most 12.5 kB larger than bare rrweb, both as gzip', () => {
    const { bareGzipBytes } = JSON.parse(file('dist-test/sizes.json').toString()) as {
      bareGzipBytes: number;
    };
    expect(gzipSync(shipped, { level: 9 }).length).toBeLessThanOrEqual(bareGzipBytes + 12_500);
  });
  it('holds no way to switch masking off, and the unmasked build lies elsewhere', () => {
    const text = shipped.toString();
    expect(text).toContain('maskAllInputs:!0');
    expect(text).not.toMatch(/RV_UNMASKED|unmasked|inlineImages:!0|collectFonts:!0/i);
    expect(file('dist-test/replayvault-unmasked.js').toString()).toContain('inlineImages:!0');
    expect(existsSync(new URL('../dist/replayvault-unmasked.js', import.meta.url))).toBe(false);
  });
  it('names the overlay, and its loader names it, by their hashes', () => {
    const hash = (bytes: Buffer): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    expect(shipped.toString()).toContain(hash(file('dist/overlay.js')));
    expect(file('dist/loader.js').toString()).toContain(manifest.integrity);
    expect(file('dist/loader.js').toString()).toContain(manifest.url);
  });
  it('has a loader of at most 1 kB, and an overlay of at most 5 kB, as gzip', () => {
    expect(gzipSync(file('dist/loader.js'), { level: 9 }).length).toBeLessThanOrEqual(1024);
    expect(gzipSync(file('dist/overlay.js'), { level: 9 }).length).toBeLessThanOrEqual(5 * 1024);
  });
  it('names no address of its own', () => {
    const addresses = shipped.toString().match(/https?:\/\/[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org'))).toEqual([]);
  });
});
