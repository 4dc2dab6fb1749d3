import type { components } from '../src/generated/api.ts';

type Compliance = components['schemas']['Compliance'];

const DAY = 86_400_000;

/** An account that keeps most clauses, deviates from one by its contact's word, and has one open. */
export function madeCompliance(now: number): Compliance {
  return {
    account: 'Harbour Insurance',
    at: now,
    clauses: [
      {
        clause: 'E4',
        state: 'KEPT',
        findings: [
          { finding: 'PEOPLE_ON_REQUEST' },
          { finding: 'NAMED_CONTACTS', value: '1' },
          { finding: 'CUSTOMER_SUCCESS', value: '2' },
        ],
      },
      {
        clause: 'F4',
        state: 'DEVIATES',
        findings: [
          { finding: 'PROFILE', value: 'custom' },
          { finding: 'LEAST_LENGTH', value: '15' },
          { finding: 'NO_DIGIT' },
        ],
      },
      { clause: 'F3', state: 'KEPT', findings: [{ finding: 'KEPT_ADDRESS', value: 'NETWORK' }] },
      { clause: 'H3', state: 'OPEN', findings: [{ finding: 'STAFF_EVERYWHERE' }] },
    ],
    deviations: [
      {
        recordedBy: 'p_8Kx2',
        recordedAt: now - 10 * DAY,
        until: now + 20 * DAY,
        reason: 'The norm that we follow forbids to ask for kinds of characters.',
        inForce: true,
      },
    ],
  };
}
