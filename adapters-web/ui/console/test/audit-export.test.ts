import { describe, expect, it } from 'vitest';
import { auditExportAddress } from '../src/audit/audit-export-address.ts';

describe('the download of the audit log', () => {
  it('is of the account that was chosen', () => {
    expect(auditExportAddress(undefined)).toBe('/api/v1/audit/export');
    expect(auditExportAddress('a 2')).toBe('/api/v1/audit/export?account=a%202');
  });
});
