import type { components } from '../generated/api.ts';

type Problem = components['schemas']['Problem'];

const PREFIX = 'urn:replayvault:problem:';

/** A refusal of the server (RFC 9457), or the lack of any answer (`status` 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** The last part of the problem's type, such as `rate-limited`; `unknown` when the answer carried none. */
  readonly problem: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  /** What is to be mended, by stable names. */
  readonly faults: readonly string[];

  constructor(status: number, body: unknown) {
    const read = readProblem(body);
    super(read?.title ?? `HTTP ${String(status)}`);
    this.status = status;
    this.problem = read?.type.startsWith(PREFIX) === true ? read.type.slice(PREFIX.length) : 'unknown';
    this.detail = read?.detail;
    this.requestId = read?.requestId;
    this.faults = read?.faults ?? [];
  }

  /** Whether the sign-in has ended, so that only signing in again helps. */
  get asksForSignIn(): boolean {
    return this.status === 401;
  }

  /** Whether the grant under which Support looks is over, so that they have to leave it (clause H1). */
  get saysGrantIsOver(): boolean {
    return this.problem === 'grant-over';
  }

  /** Whether the password is expired, so that only choosing another helps (clause F6). */
  get asksForPassword(): boolean {
    return this.problem === 'password-expired';
  }
}

function readProblem(body: unknown): Problem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { type, title, status, detail, faults, requestId } = body as Record<string, unknown>;
  if (typeof type !== 'string' || typeof title !== 'string') return undefined;
  return {
    type,
    title,
    status: typeof status === 'number' ? status : 0,
    ...(typeof detail === 'string' && { detail }),
    ...(Array.isArray(faults) && { faults: faults.map(String) }),
    ...(typeof requestId === 'string' && { requestId }),
  };
}
