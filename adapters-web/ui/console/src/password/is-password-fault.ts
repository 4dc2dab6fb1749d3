import { en } from '../words/en.ts';

export type PasswordFault = keyof typeof en.password.faults;

/** Whether there are words for a fault that the server named. */
export function isPasswordFault(name: string): name is PasswordFault {
  return Object.hasOwn(en.password.faults, name);
}
