import type { DetectionPolicy } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';

type Rule = DetectionPolicy['responses'][number]['rule'];
type Response = DetectionPolicy['responses'][number]['response'];

export const RULES = [
  'MANY_REPLAYS',
  'MANY_EXPORTS',
  'NEW_PLACE',
  'OFF_HOURS_STAFF',
  'PASSWORD_SPRAYING',
  'DECOY_OPENED',
] as const satisfies readonly Rule[];

export const RESPONSES = [
  'OFF',
  'ALERT',
  'ASK_FACTOR',
  'END_SIGN_INS',
  'LOCK',
] as const satisfies readonly Response[];

export const DAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly DetectionPolicy['days'][number][];

/** What follows when a rule finds something; a rule that is not named alerts. */
export function responseTo(policy: DetectionPolicy, rule: Rule): Response {
  return policy.responses.find((each) => each.rule === rule)?.response ?? 'ALERT';
}

/** What a response is called for a rule: of the operator's staff an account can lock nobody (ADR-0060). */
export function responseLabel(
  rule: Rule,
  response: Response,
  words: Pick<Catalogue['detections'], 'responses' | 'staffResponses'>,
): string {
  return (rule === 'OFF_HOURS_STAFF' ? words.staffResponses : words.responses)[response];
}

/** All responses with another one to a rule. */
export function withResponse(
  policy: DetectionPolicy,
  rule: Rule,
  response: Response,
): DetectionPolicy['responses'] {
  return [...policy.responses.filter((each) => each.rule !== rule), { rule, response }];
}

/** Time zones that this browser knows, with the one that is chosen and UTC. */
export function zonesWith(chosen: string): string[] {
  return [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])];
}
