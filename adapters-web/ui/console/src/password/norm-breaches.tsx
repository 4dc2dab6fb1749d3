import type { NormBreach } from '../api/schemas.ts';
import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/use-words.ts';

/** Which norms the rules break and why, norm by norm. */
export function NormBreaches({ breaches }: { breaches: readonly NormBreach[] }) {
  const { words } = useWords();
  const text = words.passwordPolicy;
  const norms = [...new Set(breaches.map(({ norm }) => norm))];
  if (norms.length === 0) return null;
  return (
    <section aria-live="polite">
      <h2>{text.breaks}</h2>
      {norms.map((norm) => (
        <Notice key={norm} tone={norm === 'F4' ? 'danger' : 'warn'} title={text.norms[norm]}>
          {breaches
            .filter((each) => each.norm === norm)
            .map(({ section, breach }) => text.breach(text.breaches[breach], section))
            .join(' ')}
        </Notice>
      ))}
    </section>
  );
}
