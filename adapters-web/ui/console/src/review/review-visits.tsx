import type { ReviewedAccess } from '../api/schemas.ts';
import pageClasses from '../shell/page.module.css';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';

/** What let Support in during the month. */
export function ReviewVisits({ visits }: { visits: ReviewedAccess['visits'] }) {
  const { words, format } = useWords();
  const text = words.accessReview;
  return (
    <>
      <h2>{text.visits}</h2>
      {visits.length === 0 ? (
        <p className={pageClasses['lead']}>{text.noVisits}</p>
      ) : (
        <div className={pageClasses['panel']}>
          <table className={tableClasses['table']} role="table">
            <caption className="visually-hidden">{text.visits}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col">{words.supportAccess.who}</th>
                <th scope="col">{text.reason}</th>
                <th scope="col">{words.supportAccess.looks}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {visits.map((visit) => (
                <tr role="row" key={visit.grant}>
                  <td role="cell" data-label={words.supportAccess.who} data-wide="true">
                    {visit.name ?? visit.person}{' '}
                    {visit.breakGlass && (
                      <span className={tableClasses['badge']} data-tone="danger">
                        {text.emergency}
                      </span>
                    )}
                  </td>
                  <td role="cell" data-label={text.reason} data-wide="true">
                    {visit.reason ?? visit.grant}
                  </td>
                  <td role="cell" data-label={words.supportAccess.looks}>
                    {format.number(visit.looks)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
