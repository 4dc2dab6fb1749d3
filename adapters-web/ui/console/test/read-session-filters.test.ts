import { describe, expect, it } from 'vitest';
import { readSessionFilters } from '../src/session/read-session-filters.ts';
import { toSessionQuery } from '../src/session/to-session-query.ts';
import { withFilters } from '../src/session/with-filters.ts';

describe('filters and the address bar', () => {
  it('reads every filter back as it was written', () => {
    const filters = { site: 's1', from: 5, to: 9, page: '/quote/*', min: 10, max: 60, browser: 'Firefox' };
    expect(readSessionFilters(filters)).toEqual(filters);
  });

  it('prefers a named range to instants', () => {
    expect(readSessionFilters({ range: '24h', from: 5, to: 9 })).toEqual({ range: '24h' });
  });

  it('leaves out what makes no sense', () => {
    const search = {
      range: 'constructor',
      from: -1,
      to: 'soon',
      page: '  ',
      min: 1.5,
      max: null,
      browser: {},
    };
    expect(readSessionFilters(search)).toEqual({});
  });

  it('reads numbers that the address bar turned into text, and the reverse', () => {
    expect(readSessionFilters({ min: '10', page: 7 })).toEqual({ min: 10, page: '7' });
  });

  it('counts a named range back from now', () => {
    expect(toSessionQuery({ range: '1h', page: '/x' }, 10_000_000)).toEqual({ from: 6_400_000, page: '/x' });
  });

  it('asks the API for milliseconds where the person gave seconds', () => {
    expect(toSessionQuery({ min: 2, max: 3 }, 0)).toEqual({ minDuration: 2000, maxDuration: 3000 });
  });

  it('takes a filter out when it is set to nothing', () => {
    expect(withFilters({ page: '/a', min: 1 }, { page: '', min: undefined, browser: 'Edge' })).toEqual({
      browser: 'Edge',
    });
  });
});
