import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SupportGrant } from '../api/schemas.ts';
import { auditDetail } from '../audit/audit-detail.ts';
import { auditSentence } from '../audit/audit-sentence.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { supportLooksQuery } from './support-looks-query.ts';

/** Every look that was made under a grant, as the audit log has it. */
export function LooksDialog({ grant, onClose }: { grant: SupportGrant; onClose: () => void }) {
  const { words, format } = useWords();
  const text = words.supportAccess;
  const looks = useInfiniteQuery(supportLooksQuery(grant.id));
  const records = looks.data?.pages.flatMap((page) => page.items) ?? [];
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
      {looks.isSuccess && records.length === 0 && <Notice tone="info" title={text.noLooks} />}
      {records.length > 0 && (
        <table className={tableClasses['table']} role="table">
          <caption className="visually-hidden">{text.looks}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col">{words.audit.when}</th>
              <th scope="col">{words.audit.what}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {records.map((look) => (
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
      {looks.hasNextPage && (
        <div className={pageClasses['more']}>
          <Button
            variant="default"
            loading={looks.isFetchingNextPage}
            onClick={() => void looks.fetchNextPage()}
          >
            {text.moreLooks}
          </Button>
        </div>
      )}
    </Modal>
  );
}
