import type { components } from '../src/generated/api.ts';
import type {
  AuditRecord,
  PasswordPolicy,
  Person,
  PersonRequest,
  ReviewedAccess,
  SecurityAlert,
  ServiceToken,
  Session,
  Site,
  SiteGroup,
  SupportGrant,
} from '../src/api/schemas.ts';
import type { FactorState } from './answer-factor.ts';
import type { MadeSession } from './make-session.ts';

type Schemas = components['schemas'];

/** What the fake server knows; tests change it as they please. */
export interface ApiState {
  sites: Site[];
  list: Session[];
  sessions: Map<string, MadeSession>;
  audit: AuditRecord[];
  people: Person[];
  requests: PersonRequest[];
  groups: SiteGroup[];
  tokens: ServiceToken[];
  /** Support's access to the account. */
  grants: SupportGrant[];
  alerts: SecurityAlert[];
  /** What the account looks for. */
  detections: Schemas['DetectionPolicy'];
  decoys: Schemas['Decoy'][];
  /** Access reviews with everybody in them, newest first. */
  reviews: ReviewedAccess[];
  /** From where the account's people may come. */
  ranges: string[];
  keptAddress: 'FULL' | 'NETWORK' | 'NONE';
  /** How people are asked why they look. */
  purpose: Schemas['PurposePolicy'];
  /** What looks at a replay told, in order: purpose and reference as they came. */
  told: (readonly [string, string])[];
  /** The grant under which the person looks. */
  inUse: Schemas['Me']['grant'];
  signedIn: boolean;
  /** The mark of what the person may see. */
  rights: string;
  /** How often it was asked whether that changed. */
  glances: number;
  signIns: Schemas['SignIns']['signIns'];
  attempts: Schemas['SignInFailures']['attempts'];
  permissions: string[];
  accounts: Schemas['Me']['accounts'];
  /** The view that the person chose to begin with. */
  landing: Pick<Schemas['Me'], 'landingView'>;
  policy: PasswordPolicy;
  lockout: Schemas['LockoutPolicy'];
  /** Whether the person's password is expired, so that hardly anything is answered. */
  expired: boolean;
  factor: FactorState;
  /** What players said they have played, in order. */
  played: { from: number; to: number; percent: number }[];
  /** Time ranges of events that were asked for, in order. */
  asked: { from: number; to: number }[];
  /** Paths (with method) that are refused with a status, such as `GET /api/v1/sites`. */
  refusals: Map<string, number>;
  /** Whether the player is served with its content-security policy; without it only to see what that keeps out. */
  playerPolicy: boolean;
}
