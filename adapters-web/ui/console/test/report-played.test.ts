import { afterEach, describe, expect, it, vi } from 'vitest';
import { apiClient } from '../src/api/api-client.ts';
import { reportPlayed } from '../src/replay/report-played.ts';

const WINDOWS = [{ from: 1, to: 2, percent: 100 }];

afterEach(() => {
  vi.restoreAllMocks();
});

function answering(status: number): void {
  vi.spyOn(apiClient, 'POST').mockResolvedValue({ response: { status } } as never);
}

describe('a report of what was played', () => {
  it.each([
    [204, true],
    [400, true],
    [403, true],
    [404, true],
    [409, true],
    [429, false],
    [500, false],
    [502, false],
    [503, false],
  ])('that is answered %i is settled: %s', async (status, settled) => {
    answering(status);
    expect(await reportPlayed('s1', WINDOWS, false)).toBe(settled);
  });

  it('that is answered by nobody is told again', async () => {
    vi.spyOn(apiClient, 'POST').mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await reportPlayed('s1', WINDOWS, true)).toBe(false);
  });
});
