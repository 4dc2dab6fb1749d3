import type { ComplianceFinding } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';

/** One finding in the words of a language; names of choices are those of the pages where they are made. */
export function findingText({ finding, value = '' }: ComplianceFinding, words: Catalogue): string {
  const text = words.compliance.findings[finding];
  return typeof text === 'string' ? text : text(named(finding, value, words));
}

function named(finding: ComplianceFinding['finding'], value: string, words: Catalogue): string {
  const names: Readonly<Record<string, string>> =
    finding === 'PROFILE'
      ? words.passwordPolicy.profiles
      : finding === 'KEPT_ADDRESS'
        ? words.keptAddress.choices
        : {};
  return names[value] ?? value;
}
