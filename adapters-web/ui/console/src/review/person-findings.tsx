import type { ReviewedPerson } from '../api/schemas.ts';
import { permissionWords } from '../people/permission-words.ts';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import classes from './review.module.css';

/** Why to look at somebody twice, with the rule in words. */
export function PersonFindings({ person, middle }: { person: ReviewedPerson; middle: number }) {
  const { words, format } = useWords();
  const text = words.accessReview;
  if (person.findings.length === 0) return <span className={classes['nothing']}>{text.nothing}</span>;
  const why = (finding: ReviewedPerson['findings'][number]): string => {
    switch (finding) {
      case 'DORMANT':
        return text.why.DORMANT;
      case 'LONG_DORMANT':
        return text.why.LONG_DORMANT;
      case 'WATCHED_MANY':
        return text.why.WATCHED_MANY(format.number(person.used.watched), format.number(middle));
      case 'UNUSED_FEATURE':
        return text.why.UNUSED_FEATURE(
          person.unused.map((permission) => permissionWords(permission, words.rolesPage)).join(', '),
        );
    }
  };
  return (
    <ul className={classes['findings']}>
      {person.findings.map((finding) => (
        <li key={finding}>
          <span className={tableClasses['badge']} data-tone="warn">
            {text.findings[finding]}
          </span>
          <span className={tableClasses['second']}>{why(finding)}</span>
        </li>
      ))}
    </ul>
  );
}
