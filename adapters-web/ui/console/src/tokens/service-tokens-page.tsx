import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import type { MadeServiceToken, ServiceToken } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { MadeToken } from './made-token.tsx';
import { RevokeTokenDialog } from './revoke-token-dialog.tsx';
import { serviceTokensQuery } from './service-tokens-query.ts';
import { TokenDialog } from './token-dialog.tsx';
import { TokensTable } from './tokens-table.tsx';

type Doing = { deed: 'make' } | { deed: 'revoke'; token: ServiceToken };

/** What lets programs use the API for whoever made it. */
export function ServiceTokensPage() {
  const { words } = useWords();
  const text = words.serviceTokens;
  const { data: me } = useQuery(meQuery);
  const found = useQuery(serviceTokensQuery);
  const [doing, setDoing] = useState<Doing>();
  const [made, setMade] = useState<MadeServiceToken>();
  const close = (): void => setDoing(undefined);
  useTitle(words.titles.serviceTokens);
  if (me === undefined) return null;
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        {may(me, 'service-token:change') && found.data !== undefined && (
          <Button
            size="xs"
            leftSection={<Plus size={15} aria-hidden="true" />}
            onClick={() => setDoing({ deed: 'make' })}
          >
            {text.add}
          </Button>
        )}
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {made !== undefined && <MadeToken made={made} onClose={() => setMade(undefined)} />}
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.items.length === 0 && <Notice tone="info" title={text.none} />}
      {found.data !== undefined && found.data.items.length > 0 && (
        <div className={pageClasses['panel']}>
          <TokensTable
            tokens={found.data.items}
            me={me}
            onRevoke={(token) => setDoing({ deed: 'revoke', token })}
          />
        </div>
      )}
      {doing?.deed === 'make' && found.data !== undefined && (
        <TokenDialog
          grantable={found.data.grantable}
          onMade={(token) => {
            setMade(token);
            close();
          }}
          onClose={close}
        />
      )}
      {doing?.deed === 'revoke' && <RevokeTokenDialog token={doing.token} onClose={close} />}
    </div>
  );
}
