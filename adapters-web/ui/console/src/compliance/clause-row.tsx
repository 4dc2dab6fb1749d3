import type { ComplianceClause } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import classes from './compliance.module.css';
import { findingText } from './finding-text.ts';

/** One clause: what it asks, how it is kept, and what speaks for that. */
export function ClauseRow({ report }: { report: ComplianceClause }) {
  const { words } = useWords();
  const text = words.compliance;
  return (
    <tr data-clause={report.clause}>
      <th scope="row" className={classes['clause']}>
        <strong>{report.clause}</strong> <span>{text.clauses[report.clause]}</span>
      </th>
      <td className={classes['state']} data-state={report.state}>
        {text.states[report.state]}
      </td>
      <td data-wide="true">
        <ul className={classes['findings']}>
          {report.findings.map((each) => (
            <li key={each.finding}>{findingText(each, words)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
