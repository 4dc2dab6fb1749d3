import { useWords } from '../words/use-words.ts';
import { isPasswordFault } from './is-password-fault.ts';

/** Why the server refused a password, each reason in a sentence. */
export function PasswordFaultList({ faults }: { faults: readonly string[] }) {
  const { words } = useWords();
  const known = faults.filter(isPasswordFault);
  if (known.length === 0) return words.problem.advice.password;
  return known.map((fault) => words.password.faults[fault]).join(' ');
}
