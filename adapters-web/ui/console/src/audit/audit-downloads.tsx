import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { chosenAccount } from '../api/chosen-account.ts';
import { useWords } from '../words/use-words.ts';
import { auditDownloadAddress, FORMATS } from './audit-download-address.ts';
import { auditExportAddress } from './audit-export-address.ts';
import type { AuditFilters } from './to-audit-filters.ts';

/** The records that are shown as a file, and the whole log for a verifier. */
export function AuditDownloads({ filters }: { filters: AuditFilters | undefined }) {
  const { words } = useWords();
  const text = words.audit;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<Download size={14} aria-hidden="true" />}>
          {text.download}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {filters !== undefined && (
          <>
            <Menu.Label>{text.downloadThese}</Menu.Label>
            {FORMATS.map((format) => (
              <Menu.Item
                key={format}
                component="a"
                href={auditDownloadAddress(format, filters, chosenAccount.id)}
                download
              >
                {text.formats[format]}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Label>{text.downloadWhole}</Menu.Label>
        <Menu.Item component="a" href={auditExportAddress(chosenAccount.id)} download>
          {text.exportAll}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
