import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Site } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { readOrigins } from './read-origins.ts';
import classes from './site-card.module.css';
import { sitesQuery } from './sites-query.ts';

interface CreateSiteFormProps {
  onCreated: (site: Site) => void;
  onCancel: () => void;
}

/** Name and origins of a new site. */
export function CreateSiteForm({ onCreated, onCancel }: CreateSiteFormProps) {
  const { words } = useWords();
  const text = words.sites;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [lines, setLines] = useState('');
  const [tried, setTried] = useState(false);
  const { origins, bad } = readOrigins(lines);
  const originFault =
    bad[0] !== undefined ? text.originBad(bad[0]) : origins.length === 0 ? text.originNone : undefined;
  const nameFault = name.trim() === '' ? text.nameNone : undefined;

  const create = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/sites', {
          params: { header: FROM_CONSOLE },
          body: { name: name.trim(), origins: [...origins] },
        }),
      ),
    onSuccess: async (site) => {
      await client.invalidateQueries({ queryKey: sitesQuery.queryKey });
      onCreated(site);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (originFault === undefined && nameFault === undefined) create.mutate();
  };
  return (
    <form className={classes['card']} noValidate onSubmit={submit} aria-label={text.add}>
      <div className={classes['form']}>
        {create.isError && <ProblemNotice fault={create.error} />}
        <TextInput
          label={text.name}
          description={text.nameHint}
          error={tried && nameFault}
          maxLength={100}
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={text.origins}
          description={text.originsHint}
          error={tried && originFault}
          rows={3}
          spellCheck={false}
          value={lines}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={create.isPending}>
            {text.submit}
          </Button>
          <Button size="sm" variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}
