import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { CreateSiteForm } from './create-site-form.tsx';
import { SiteCard } from './site-card.tsx';
import { sitesQuery } from './sites-query.ts';

/** The sites, each with the script tag that records it; and a way to add one. */
export function SitesPage() {
  const { words } = useWords();
  const text = words.sites;
  const { data: me } = useQuery(meQuery);
  const sites = useQuery(sitesQuery);
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<string>();
  const mayCreate = me !== undefined && may(me, 'site:create');
  useTitle(words.titles.sites);
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        {mayCreate && !adding && (
          <Button
            size="xs"
            leftSection={<Plus size={15} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {text.add}
          </Button>
        )}
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {created !== undefined && <Notice tone="ok" title={text.created(created)} />}
      {adding && (
        <CreateSiteForm
          onCreated={(site) => {
            setCreated(site.name);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {sites.isError && <ProblemNotice fault={sites.error} onRetry={() => void sites.refetch()} />}
      {sites.isPending && <Loading />}
      {sites.data?.length === 0 && !adding && <Notice tone="info" title={text.none} />}
      {sites.data?.map((site) => (
        <SiteCard key={site.id} site={site} />
      ))}
    </div>
  );
}
