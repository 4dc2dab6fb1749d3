export type ConsentMethod = 'api' | 'site' | 'banner';

/** What the visitor's browser says about consent; part of the session (its consent receipt). */
export interface ConsentReceipt {
  readonly grantedAt: number;
  readonly method: ConsentMethod;
  readonly gpc: boolean;
  readonly dnt: boolean;
}

/** Body of `POST /record/v1/{siteKey}/sessions`. */
export interface OpenSessionRequest {
  readonly protocol: 1;
  readonly recorder: string;
  readonly policyVersion: number;
  readonly consent: ConsentReceipt;
  /** base64url, 16 random bytes. */
  readonly visitor: string;
  /** A masked path. */
  readonly page: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language: string;
}

/** Its answer, 201. */
export interface OpenSessionResponse {
  readonly session: string;
  readonly token: string;
  readonly expiresAt: number;
  readonly segmentBytes: number;
  readonly beaconBytes: number;
}

/** The first line of a beacon; the second is the array of events. */
export interface BeaconEnvelope {
  readonly session: string;
  readonly number: number;
  readonly token: string;
}
