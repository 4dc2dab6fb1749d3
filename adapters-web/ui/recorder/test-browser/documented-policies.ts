import { readFileSync } from 'node:fs';

const PAGE = new URL('../../../../docs/site-owners.md', import.meta.url);

/** The content security policies that site owners are told, by name, for an endpoint. */
export function documentedPolicies(endpoint: string): Map<string, string> {
  const blocks = readFileSync(PAGE, 'utf8').matchAll(/^```csp (\S+)\n([^]*?)^```$/gm);
  return new Map(
    [...blocks].map(([, name, lines]) => [
      String(name),
      String(lines).replace(/\s+/g, ' ').replaceAll('https://rec.example', endpoint),
    ]),
  );
}
