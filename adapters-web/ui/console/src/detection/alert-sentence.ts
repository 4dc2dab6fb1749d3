import type { SecurityAlert } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';

/** What an alert found and why, in a sentence with its figures. */
export function alertSentence(
  alert: Pick<SecurityAlert, 'rule' | 'reason'>,
  words: Catalogue['alerts'],
): string {
  const text = words.reasons;
  const of = (figure: string): string => alert.reason.find((each) => each.figure === figure)?.value ?? '–';
  const has = (figure: string): boolean => alert.reason.some((each) => each.figure === figure);
  switch (alert.rule) {
    case 'MANY_REPLAYS':
      return text.manyReplays(of('COUNT'), of('MEDIAN'), of('DAYS'), of('LIMIT'));
    case 'MANY_EXPORTS':
      return text.manyExports(of('COUNT'), of('MEDIAN'), of('DAYS'), of('LIMIT'));
    case 'NEW_PLACE': {
      const place = text.newPlace(of('NETWORK'), of('KNOWN_NETWORKS'));
      if (has('MINUTES')) return `${place} ${text.twoPlaces(of('MINUTES'))}`;
      return has('EXPORTS')
        ? `${place} ${text.exportThere}`
        : `${place} ${text.replaysThere(of('REPLAYS'), of('LIMIT'))}`;
    }
    case 'OFF_HOURS_STAFF':
      return text.offHours(of('LOCAL_TIME').replace('T', ' '), of('ZONE'), of('HOURS'));
    case 'PASSWORD_SPRAYING': {
      const tried = text.spraying(of('PEOPLE'), of('MINUTES'), of('TRIES'), of('UNKNOWN_NAMES'));
      return has('NETWORK') ? `${tried} ${text.fromNetwork(of('NETWORK'))}` : `${tried} ${text.fromAnywhere}`;
    }
    case 'DECOY_OPENED':
      return text.decoy;
  }
}
