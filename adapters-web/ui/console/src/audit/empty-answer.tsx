import { Link } from '@tanstack/react-router';
import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/use-words.ts';
import type { AuditSearch } from './audit-search.ts';
import { toAuditFilters } from './to-audit-filters.ts';

/** Why no records are shown, and what to do next: say which, ask for less, or nothing at all was done yet. */
export function EmptyAnswer({ search }: { search: AuditSearch }) {
  const text = useWords().words.audit;
  const filters = toAuditFilters(search);
  if (filters === undefined) {
    return search.ask === undefined || search.ask === 'changes' ? null : (
      <Notice tone="info" title={text.sayWhich[search.ask]} />
    );
  }
  const asksEverything = Object.keys(filters).length === 0;
  return (
    <Notice
      tone="info"
      title={text.none}
      action={
        !asksEverything && (
          <Link to="/audit" search={{}}>
            {text.showAll}
          </Link>
        )
      }
    >
      {asksEverything ? text.noneYet : text.noneAdvice}
    </Notice>
  );
}
