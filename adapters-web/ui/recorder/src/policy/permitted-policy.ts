import type { ConsentReceipt, Policy } from '@replayvault/protocol';
import { refusal } from '../consent/refusal.ts';
import type { ScriptTag } from '../script-tag.ts';
import { loadPolicy } from './load-policy.ts';

/** The site's policy, fetched unless it is known, if it lets this page record. Rejects with the reason when not. */
export async function permittedPolicy(
  tag: ScriptTag,
  consent: ConsentReceipt,
  signal: AbortSignal,
  known?: Policy,
): Promise<Policy> {
  const policy = known ?? (await loadPolicy(tag, signal));
  const reason = refusal(policy, consent.method, consent);
  if (reason) throw new Error(reason);
  return policy;
}
