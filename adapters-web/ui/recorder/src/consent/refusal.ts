import type { ConsentMethod, Policy } from '@replayvault/protocol';

/** Whether the policy lets this page record, given how consent was given and what the browser says; else the reason not. */
export function refusal(
  { consent }: Policy,
  method: ConsentMethod,
  signals: { gpc: boolean; dnt: boolean },
): string | undefined {
  if (consent.honourGpc && signals.gpc) return 'Global Privacy Control says no';
  if (consent.honourDnt && signals.dnt) return 'Do Not Track says no';
  if (consent.mode === 'OPT_IN' && method === 'site') return 'the policy asks for consent.grant()';
  return undefined;
}
