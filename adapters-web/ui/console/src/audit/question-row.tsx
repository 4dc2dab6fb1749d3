import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';
import classes from './audit.module.css';
import { QUESTIONS, type Question } from './audit-search.ts';

/** The questions by name; each is an address of its own. */
export function QuestionRow({ asked }: { asked: Question | undefined }) {
  const { words } = useWords();
  const text = words.audit;
  return (
    <div className={classes['questions']} role="group" aria-label={text.questions}>
      {[undefined, ...QUESTIONS].map((question) => (
        <Link
          key={question ?? 'all'}
          to="/audit"
          search={question === undefined ? {} : { ask: question }}
          className={classes['question']}
          activeOptions={{ exact: true }}
          aria-current={question === asked ? 'page' : undefined}
        >
          {question === undefined ? text.all : text.ask[question]}
        </Link>
      ))}
    </div>
  );
}
