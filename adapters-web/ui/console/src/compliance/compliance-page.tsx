import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { Loading } from '../shell/loading.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import tableClasses from '../shell/table.module.css';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ClauseRow } from './clause-row.tsx';
import { complianceQuery } from './compliance-query.ts';
import classes from './compliance.module.css';
import { DeviationForm } from './deviation-form.tsx';
import { DeviationList } from './deviation-list.tsx';

/** How the account keeps the clauses on people and access at this moment, for an auditor to read or print. */
export function CompliancePage() {
  const { words, format } = useWords();
  const text = words.compliance;
  const { data: me } = useQuery(meQuery);
  const report = useQuery(complianceQuery);
  useTitle(words.titles.compliance);
  if (me === undefined) return null;
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <Button variant="default" size="sm" className={classes['screen']} onClick={() => window.print()}>
          {text.print}
        </Button>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {report.isPending && <Loading />}
      {report.isError && <ProblemNotice fault={report.error} onRetry={() => void report.refetch()} />}
      {report.data !== undefined && (
        <>
          <p>{text.asOf(report.data.account, format.dateTimeSeconds(report.data.at))}</p>
          <div className={`${pageClasses['panel'] ?? ''} ${classes['scroll'] ?? ''}`}>
            <table className={tableClasses['table']}>
              <thead>
                <tr>
                  <th scope="col">{text.clause}</th>
                  <th scope="col">{text.state}</th>
                  <th scope="col">{text.now}</th>
                </tr>
              </thead>
              <tbody>
                {report.data.clauses.map((each) => (
                  <ClauseRow key={each.clause} report={each} />
                ))}
              </tbody>
            </table>
          </div>
          <h2>{text.deviation.heading}</h2>
          <p className={pageClasses['lead']}>{text.deviation.lead}</p>
          <DeviationList deviations={report.data.deviations} />
          {may(me, 'password-deviation:record') && (
            <DeviationForm inForce={report.data.deviations.some((each) => each.inForce)} />
          )}
        </>
      )}
    </div>
  );
}
