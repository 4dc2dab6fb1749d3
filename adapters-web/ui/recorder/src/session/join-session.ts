import { type ConsentReceipt, maskedPath, type Policy } from '@replayvault/protocol';
import { permittedPolicy } from '../policy/permitted-policy.ts';
import { sleep } from '../page/sleep.ts';
import type { ScriptTag } from '../script-tag.ts';
import { backOff } from '../upload/back-off.ts';
import { awaitHandover } from './await-handover.ts';
import { openSession } from './open-session.ts';
import { sessionMemory, type SessionMemory } from './session-memory.ts';
import { visitorId } from './visitor-id.ts';

const SOON = 60_000;

/** A session, and the policy that it was joined under, which may be newer than the one that was known. */
export interface Joined {
  readonly memory: SessionMemory;
  readonly policy: Policy;
}

/**
 * The session this page belongs to: that of the tab's last page, if it is neither idle, expired nor counted by another page;
 * else a new one. Waits out a network that is away; rejects when the endpoint or a newer policy refuses.
 */
export async function joinSession(
  tag: ScriptTag,
  policy: Policy,
  consent: ConsentReceipt,
  signal: AbortSignal,
  onDelay: (tries: number) => void,
): Promise<Joined> {
  const now = Date.now();
  const before = sessionMemory.read();
  if (
    before?.siteKey === tag.siteKey &&
    now - before.lastActivity < policy.idleSeconds * 1000 &&
    now < before.expiresAt - SOON
  ) {
    const latest = await awaitHandover(before.session);
    signal.throwIfAborted();
    if (latest) return { memory: latest, policy };
  }
  let current = policy;
  for (let attempt = 0; ; attempt++) {
    // Before anything is stored.
    signal.throwIfAborted();
    const opening = await openSession(
      tag,
      {
        protocol: 1,
        recorder: tag.version,
        policyVersion: current.version,
        consent,
        visitor: visitorId(current.visitorDays, Date.now()),
        page: maskedPath(location.href),
        viewport: { width: Math.round(innerWidth), height: Math.round(innerHeight) },
        language: navigator.language,
      },
      signal,
    );
    signal.throwIfAborted();
    switch (opening.kind) {
      case 'opened': {
        const { session, token, expiresAt, segmentBytes, beaconBytes } = opening.session;
        const memory: SessionMemory = {
          siteKey: tag.siteKey,
          session,
          token,
          expiresAt,
          segmentBytes,
          beaconBytes,
          next: 0,
          lastActivity: Date.now(),
          lost: 0,
          held: true,
        };
        return { memory, policy: current };
      }
      case 'policy-outdated':
        if (attempt > 3) throw new Error('the policy stays outdated');
        // The newer one may honour what the one before did not.
        current = await permittedPolicy(tag, consent, signal);
        break;
      case 'refused':
        throw new Error(`session refused (${opening.status})`);
      case 'later':
        onDelay(attempt + 1);
        await sleep(
          backOff(attempt, opening.retryAfter, Math.random, Date.now()),
          opening.retryAfter === null,
        );
    }
  }
}
