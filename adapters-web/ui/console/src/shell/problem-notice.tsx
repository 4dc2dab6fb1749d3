import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { ApiProblem } from '../api/api-problem.ts';
import { useWords } from '../words/use-words.ts';
import classes from './notice.module.css';
import { problemCause } from './problem-cause.ts';

/** A refusal in plain words: what is so, what to do about it, and the id under which the server logged it. */
export function ProblemNotice({ fault, onRetry }: { fault: unknown; onRetry?: () => void }) {
  const { words } = useWords();
  const problem = fault instanceof ApiProblem ? fault : new ApiProblem(500, undefined);
  const cause = problemCause(problem);
  return (
    <div className={classes['notice']} data-tone="danger" role="alert">
      <TriangleAlert size={18} aria-hidden="true" />
      <div className={classes['text']}>
        <strong>{words.problem.causes[cause]}</strong>
        <p>{words.problem.advice[cause]}</p>
        {problem.requestId !== undefined && (
          <p className={classes['small']}>
            {words.problem.request}: <code>{problem.requestId}</code>
          </p>
        )}
      </div>
      {onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {words.problem.retry}
        </Button>
      )}
    </div>
  );
}
