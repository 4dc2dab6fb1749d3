import type { PasswordPolicy } from '../api/schemas.ts';

/** All that an account can choose, in the order in which they are offered. */
export const PROFILES = [
  'sessioncam',
  'nist-800-63b-4',
  'pci-dss-4',
  'custom',
] as const satisfies readonly PasswordPolicy['profile'][];
