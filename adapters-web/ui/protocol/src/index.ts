export { maskedPath } from './masked-path.ts';
export { maskText, SHORT_MASK } from './mask-text.ts';
export type { ConsentMode, Policy, SignedPolicy } from './policy.ts';
export type {
  BeaconEnvelope,
  ConsentMethod,
  ConsentReceipt,
  OpenSessionRequest,
  OpenSessionResponse,
} from './session-wire.ts';
export { EventType, Source } from './recorded-event.ts';
export type { CustomPayloads, CustomTag, RecordedEvent } from './recorded-event.ts';
