import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { AddressesForm } from './addresses-form.tsx';
import { allowedAddressesQuery } from './allowed-addresses-query.ts';
import { auditSettingsQuery } from './audit-settings-query.ts';
import { KeptAddressForm } from './kept-address-form.tsx';
import { PurposePolicyForm } from './purpose-policy-form.tsx';

/** From where the account's people may come, what the audit log keeps of it, and how they are asked why they look. */
export function AddressesPage() {
  const { words } = useWords();
  const text = words.addresses;
  const { data: me } = useQuery(meQuery);
  const addresses = useQuery(allowedAddressesQuery);
  const settings = useQuery(auditSettingsQuery);
  useTitle(words.titles.addresses);
  if (me === undefined) return null;
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {addresses.isError && (
        <ProblemNotice fault={addresses.error} onRetry={() => void addresses.refetch()} />
      )}
      {addresses.isPending && <Loading />}
      {addresses.data?.ranges.length === 0 && (
        <Notice tone="info" title={text.none}>
          {text.noneAdvice}
        </Notice>
      )}
      {addresses.data !== undefined && (
        <AddressesForm addresses={addresses.data} mayChange={may(me, 'address-list:change')} />
      )}
      <h2>{words.keptAddress.heading}</h2>
      <p className={pageClasses['lead']}>{words.keptAddress.lead}</p>
      {settings.isPending && <Loading />}
      {settings.isError && <ProblemNotice fault={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data !== undefined && (
        <KeptAddressForm settings={settings.data} mayChange={may(me, 'address-list:change')} />
      )}
      {settings.data?.purpose !== undefined && (
        <>
          <h2>{words.purposePolicy.heading}</h2>
          <p className={pageClasses['lead']}>{words.purposePolicy.lead}</p>
          <PurposePolicyForm policy={settings.data.purpose} mayChange={may(me, 'address-list:change')} />
        </>
      )}
    </div>
  );
}
