const LOOK = /^GET \/api\/v1\/(sessions\/[^/]+\/events|audit\/(export|records))$/;
const VISITOR = 'POST /api/v1/audit/visitor';

/** Whether a request is a look of which the audit log says why: a replay, a search by visitor, an export. */
export function needsPurpose(method: string, path: string): boolean {
  const asked = `${method} ${path}`;
  return LOOK.test(asked) || asked === VISITOR;
}
