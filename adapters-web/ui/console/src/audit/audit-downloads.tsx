import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { MouseEvent } from 'react';
import { chosenAccount } from '../api/chosen-account.ts';
import { purpose } from '../purpose/purpose.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { auditDownloadAddress, FORMATS } from './audit-download-address.ts';
import { auditExportAddress } from './audit-export-address.ts';
import { saveFile } from './save-file.ts';
import type { AuditFilters } from './to-audit-filters.ts';

/** The records that are shown as a file, and the whole log for a verifier; first it is asked why, where the account wants that. */
export function AuditDownloads({ filters }: { filters: AuditFilters | undefined }) {
  const { words } = useWords();
  const text = words.audit;
  const save = useMutation({ mutationFn: saveFile });
  const linkTo = (href: string) => ({
    component: 'a' as const,
    href,
    download: true,
    onClick: (event: MouseEvent): void => {
      // A link's request tells no purpose.
      if (purpose.policy()?.asking === 'NOT_ASKED') return;
      event.preventDefault();
      save.mutate(href);
    },
  });
  return (
    <>
      {save.isError && <ProblemNotice fault={save.error} />}
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            loading={save.isPending}
            leftSection={<Download size={14} aria-hidden="true" />}
          >
            {text.download}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {filters !== undefined && (
            <>
              <Menu.Label>{text.downloadThese}</Menu.Label>
              {FORMATS.map((format) => (
                <Menu.Item key={format} {...linkTo(auditDownloadAddress(format, filters, chosenAccount.id))}>
                  {text.formats[format]}
                </Menu.Item>
              ))}
            </>
          )}
          <Menu.Label>{text.downloadWhole}</Menu.Label>
          <Menu.Item {...linkTo(auditExportAddress(chosenAccount.id))}>{text.exportAll}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
