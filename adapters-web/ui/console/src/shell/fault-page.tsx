import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from './problem-notice.tsx';
import classes from './page.module.css';

/** Stands in for a page that could not be made. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes['page']}>
      <ProblemNotice fault={error} onRetry={retry} />
    </div>
  );
}
