import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SupportGrant } from '../api/schemas.ts';
import { auditDetail } from '../audit/audit-detail.ts';
import { auditSentence } from '../audit/audit-sentence.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { supportLooksQuery } from './support-looks-query.ts';

/** Every look that was made under a grant, as the audit log has it. */
export function LooksDialog({ grant, onClose }: { grant: SupportGrant; onClose: () => void }) {
  const { words, format } = useWords();
  const text = words.supportAccess;
  const looks = useQuery(supportLooksQuery(grant.id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={text.looksOf(grant.personName ?? grant.person)}
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      {looks.isError && <ProblemNotice fault={looks.error} onRetry={() => void looks.refetch()} />}
      {looks.isPending && <Loading />}
      {looks.data?.length === 0 && <Notice tone="info" title={text.noLooks} />}
      {looks.data !== undefined && looks.data.length > 0 && (
        <table className={tableClasses['table']} role="table">
          <caption className="visually-hidden">{text.looks}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col">{words.audit.when}</th>
              <th scope="col">{words.audit.what}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {looks.data.map((look) => (
              <tr role="row" key={look.sequence}>
                <td role="cell" data-label={words.audit.when}>
                  {format.dateTimeSeconds(look.at)}
                </td>
                <td role="cell" data-label={words.audit.what} data-wide="true">
                  {auditSentence(look, words.audit)}
                  <span className={tableClasses['second']}>
                    <span className="mono">{look.subject}</span>
                    {look.detail !== undefined && ` · ${auditDetail(look.detail, words.audit, format)}`}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
