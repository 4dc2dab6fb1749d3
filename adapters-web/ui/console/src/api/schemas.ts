import type { components } from '../generated/api.ts';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Site = Schemas['Site'];
export type SiteGroup = Schemas['SiteGroup'];
export type Person = Schemas['Person'];
export type PersonTerms = Schemas['PersonTerms'];
export type PersonRequest = Schemas['PersonRequest'];
export type RequestPersonRequest = Schemas['RequestPersonRequest'];
export type PermissionTable = Schemas['PermissionTable'];
export type ServiceToken = Schemas['ServiceToken'];
export type MadeServiceToken = Schemas['MadeServiceToken'];
export type MakeServiceTokenRequest = Schemas['MakeServiceTokenRequest'];
export type Session = Schemas['Session'];
export type SessionDetail = Schemas['SessionDetail'];
export type Manifest = Schemas['Manifest'];
export type OwnSignIn = Schemas['SignIns']['signIns'][number];
export type OwnFactor = Schemas['OwnFactor'];
export type Passkey = Schemas['Passkey'];
export type ProposedPasskey = Schemas['ProposedPasskey'];
export type NewPasskeyRequest = Schemas['NewPasskeyRequest'];
export type PasskeyChallenge = Schemas['PasskeyChallenge'];
export type ShownPasskey = Schemas['ShownPasskey'];
export type SecondFactorRequest = Schemas['SecondFactorRequest'];
export type StepUpRequest = Schemas['StepUpRequest'];
export type SignInOwed = Schemas['SignInOwed'];
export type AuditRecord = Schemas['AuditRecord'];
export type PasswordRules = Schemas['PasswordRules'];
export type PasswordPolicy = Schemas['PasswordPolicy'];
export type LockoutPolicy = Schemas['LockoutPolicy'];
export type NormBreach = Schemas['NormBreach'];
/** A stretch of time, in milliseconds since the epoch; `to` is its end. */
export type TimeRange = Manifest['gaps'][number];
