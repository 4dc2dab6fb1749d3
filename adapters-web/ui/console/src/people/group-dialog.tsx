import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { SiteGroup } from '../api/schemas.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { Choices } from './choices.tsx';
import classes from './people.module.css';
import { useGroupChange } from './use-group-change.ts';

interface GroupDialogProps {
  /** The group to change; one is made when left out. */
  group?: SiteGroup | undefined;
  onClose: () => void;
}

/** Name and sites of a group. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const { words } = useWords();
  const text = words.siteGroups;
  const { data: all = [] } = useQuery(sitesQuery);
  const [name, setName] = useState(group?.name ?? '');
  const [sites, setSites] = useState(group?.sites ?? []);
  const [tried, setTried] = useState(false);
  const change = useGroupChange(onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') change.mutate({ deed: 'keep', id: group?.id, name: name.trim(), sites });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={group === undefined ? text.add : text.editOf(group.name)}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <form className={classes['form']} noValidate onSubmit={submit}>
        {change.isError && <ProblemNotice fault={change.error} />}
        <TextInput
          label={text.name}
          error={tried && name.trim() === '' && text.nameNone}
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Choices legend={text.sites} all={all} chosen={sites} onChange={setSites} />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={change.isPending}>
            {text.save}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
