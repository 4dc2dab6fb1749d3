import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeEvent } from '../src/decode-event.ts';

const GOLDEN = new URL('../../../../bootstrap/src/test/resources/io/replayvault/golden/', import.meta.url);

function arraysOf(version: string): string[] {
  const folder = new URL(`${version}/`, GOLDEN);
  const segments = readdirSync(folder).filter((name) => name.endsWith('.gz'));
  const beacon = readFileSync(new URL('beacon.txt', folder), 'utf8');
  return [
    ...segments.map((name) => gunzipSync(readFileSync(new URL(name, folder))).toString('utf8')),
    beacon.slice(beacon.indexOf('\n') + 1),
  ];
}

describe('golden uploads', () => {
  it.each(readdirSync(GOLDEN))('of protocol %s are read by the player, event for event', (version) => {
    const events = arraysOf(version).flatMap((text) => JSON.parse(text) as unknown[]);
    expect(events.length).toBeGreaterThan(10);
    for (const event of events) expect(decodeEvent(event)).toEqual(event);
    expect(events).toContainEqual(expect.objectContaining({ type: 2 }));
  });
});
