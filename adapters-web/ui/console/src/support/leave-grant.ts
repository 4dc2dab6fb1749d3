import { grantMemory } from './grant-memory.ts';

/** Stops looking under a grant, and forgets everything that was shown under it. */
export function leaveGrant(): void {
  grantMemory.leave();
  window.location.assign('/support');
}
