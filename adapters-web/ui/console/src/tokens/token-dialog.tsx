import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { MadeServiceToken } from '../api/schemas.ts';
import { Choices } from '../people/choices.tsx';
import { groupsQuery } from '../people/groups-query.ts';
import { permissionWords } from '../people/permission-words.ts';
import { permissionsQuery } from '../people/permissions-query.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { rolePermissions } from './role-permissions.ts';
import classes from './tokens.module.css';
import { useTokenMaking } from './use-token-changes.ts';

const USUAL_DAYS = 90;
const MOST_DAYS = 365;
const WHOLE = { wholeAccount: true, sites: [], siteGroups: [] };

interface TokenDialogProps {
  /** What the caller could give to it. */
  grantable: readonly string[];
  onMade: (made: MadeServiceToken) => void;
  onClose: () => void;
}

/** Name, permissions, scope and end of a token that is to be made. */
export function TokenDialog({ grantable, onMade, onClose }: TokenDialogProps) {
  const { words } = useWords();
  const text = words.serviceTokens;
  const { data: groups = [] } = useQuery(groupsQuery);
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: table } = useQuery(permissionsQuery);
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<string[]>([]);
  const [scope, setScope] = useState<{ wholeAccount: boolean; sites: string[]; siteGroups: string[] }>(WHOLE);
  const [days, setDays] = useState(String(USUAL_DAYS));
  const [tried, setTried] = useState(false);
  const making = useTokenMaking(onMade);
  const length = Number(days);
  const daysBad = !Number.isInteger(length) || length < 1 || length > MOST_DAYS;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && permissions.length > 0 && !daysBad) {
      making.mutate({ name: name.trim(), permissions, scope, days: length });
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.add}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <form className={classes['form']} noValidate onSubmit={submit}>
        {making.isError && <ProblemNotice fault={making.error} />}
        <TextInput
          label={text.name}
          description={text.nameHint}
          error={tried && name.trim() === '' && text.nameNone}
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.like}
          description={text.likeHint}
          defaultValue=""
          onChange={(event) => {
            if (table !== undefined && event.currentTarget.value !== '') {
              setPermissions(rolePermissions(event.currentTarget.value, table, grantable));
            }
          }}
          data={[
            { value: '', label: text.likeNobody },
            ...(table?.roles ?? []).map(({ role }) => ({ value: role, label: words.roles[role] })),
          ]}
        />
        <Choices
          legend={text.permissions}
          all={grantable.map((id) => ({ id, name: permissionWords(id, words.rolesPage) }))}
          chosen={permissions}
          onChange={setPermissions}
        />
        {tried && permissions.length === 0 && <span role="alert">{text.permissionsNone}</span>}
        <Checkbox
          label={words.people.wholeAccount}
          description={words.people.wholeAccountHint}
          checked={scope.wholeAccount}
          onChange={(event) => setScope({ ...WHOLE, wholeAccount: event.currentTarget.checked })}
        />
        {!scope.wholeAccount && (
          <>
            <Choices
              legend={words.people.groups}
              all={groups}
              chosen={scope.siteGroups}
              onChange={(siteGroups) => setScope({ ...scope, siteGroups })}
            />
            <Choices
              legend={words.people.sites}
              all={sites}
              chosen={scope.sites}
              onChange={(chosen) => setScope({ ...scope, sites: chosen })}
            />
          </>
        )}
        <TextInput
          label={text.days}
          description={text.daysHint}
          error={tried && daysBad && text.daysBad}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={making.isPending}>
            {text.make}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
