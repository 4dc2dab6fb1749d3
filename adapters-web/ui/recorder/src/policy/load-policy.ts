import type { Policy, SignedPolicy } from '@replayvault/protocol';
import { askEndpoint } from '../page/ask-endpoint.ts';
import type { ScriptTag } from '../script-tag.ts';
import { verifyPolicy } from './verify-policy.ts';

/** Fetches and checks the site's published policy. Rejects when there is none that holds. */
export async function loadPolicy(tag: ScriptTag, signal: AbortSignal): Promise<Policy> {
  const address = `${tag.endpoint}/record/v1/${encodeURIComponent(tag.siteKey)}/policy`;
  const answer = await askEndpoint(address, signal, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`policy answered ${answer.status}`);
  return verifyPolicy((await answer.json()) as SignedPolicy, tag.siteKey, tag.policyKey);
}
