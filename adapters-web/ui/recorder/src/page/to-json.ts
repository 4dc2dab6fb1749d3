const { stringify } = JSON;

/**
 * JSON of plain data. Where the page gives every list a `toJSON` (old libraries do), which would write lists as texts, it is
 * written member by member.
 */
export function toJson(value: unknown): string {
  return 'toJSON' in [] ? written(value) : stringify(value);
}

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return stringify(value) ?? 'null';
  const members: string[] = [];
  if (Array.isArray(value)) {
    for (const each of value as unknown[]) members.push(written(each));
    return `[${members.join(',')}]`;
  }
  for (const [name, each] of Object.entries(value)) {
    if (each !== undefined) members.push(`${stringify(name)}:${written(each)}`);
  }
  return `{${members.join(',')}}`;
}
