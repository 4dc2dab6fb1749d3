import type { components } from '../generated/api.ts';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Site = Schemas['Site'];
export type Session = Schemas['Session'];
export type SessionDetail = Schemas['SessionDetail'];
export type Manifest = Schemas['Manifest'];
export type OwnSignIn = Schemas['SignIns']['signIns'][number];
export type AuditRecord = Schemas['AuditRecord'];
/** A stretch of time, in milliseconds since the epoch; `to` is its end. */
export type TimeRange = Manifest['gaps'][number];
