import { ApiProblem } from '../api/api-problem.ts';

/** Whether a refusal says something of the person, and not of a server that has no time for them. */
export function isVerdict(fault: unknown): fault is ApiProblem {
  return fault instanceof ApiProblem && fault.status >= 400 && fault.status < 500 && fault.status !== 429;
}
