import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import type { SiteGroup } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import tableClasses from '../shell/table.module.css';
import { sitesQuery } from '../site/sites-query.ts';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { GroupDialog } from './group-dialog.tsx';
import { groupsQuery } from './groups-query.ts';
import classes from './people.module.css';
import { RemoveGroupDialog } from './remove-group-dialog.tsx';

type Doing = { deed: 'keep'; group?: SiteGroup } | { deed: 'remove'; group: SiteGroup };

/** Site groups, and what is in each. */
export function SiteGroupsPage() {
  const { words } = useWords();
  const text = words.siteGroups;
  const { data: me } = useQuery(meQuery);
  const { data: sites = [] } = useQuery(sitesQuery);
  const groups = useQuery(groupsQuery);
  const [doing, setDoing] = useState<Doing>();
  const mayChange = me !== undefined && may(me, 'site-group:change');
  const close = (): void => setDoing(undefined);
  const nameOf = (id: string): string => sites.find((site) => site.id === id)?.name ?? id;
  useTitle(words.titles.siteGroups);
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        {mayChange && (
          <Button
            size="xs"
            leftSection={<Plus size={15} aria-hidden="true" />}
            onClick={() => setDoing({ deed: 'keep' })}
          >
            {text.add}
          </Button>
        )}
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {groups.isError && <ProblemNotice fault={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.isPending && <Loading />}
      {groups.data?.length === 0 && <Notice tone="info" title={text.none} />}
      {groups.data !== undefined && groups.data.length > 0 && (
        <div className={pageClasses['panel']}>
          <table className={tableClasses['table']} role="table">
            <caption className="visually-hidden">{text.heading}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col">{text.name}</th>
                <th scope="col">{text.sites}</th>
                {mayChange && <td />}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {groups.data.map((group) => (
                <tr role="row" key={group.id}>
                  <td role="cell" data-label={text.name}>
                    {group.name}
                  </td>
                  <td role="cell" data-label={text.sites} data-wide="true">
                    {group.sites.length === 0 ? text.empty : group.sites.map(nameOf).join(', ')}
                  </td>
                  {mayChange && (
                    <td role="cell" data-wide="true">
                      <div className={classes['actions']}>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={text.editOf(group.name)}
                          onClick={() => setDoing({ deed: 'keep', group })}
                        >
                          {text.edit}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={text.removeOf(group.name)}
                          onClick={() => setDoing({ deed: 'remove', group })}
                        >
                          {text.remove}
                        </Button>
                      </div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {doing?.deed === 'keep' && <GroupDialog group={doing.group} onClose={close} />}
      {doing?.deed === 'remove' && <RemoveGroupDialog group={doing.group} onClose={close} />}
    </div>
  );
}
