import { Button, Modal } from '@mantine/core';
import type { SiteGroup } from '../api/schemas.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './people.module.css';
import { useGroupChange } from './use-group-change.ts';

/** Asks before a group is removed. */
export function RemoveGroupDialog({ group, onClose }: { group: SiteGroup; onClose: () => void }) {
  const { words } = useWords();
  const text = words.siteGroups;
  const change = useGroupChange(onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.removeOf(group.name)}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <div className={classes['form']}>
        {change.isError && <ProblemNotice fault={change.error} />}
        <span>{text.removeLead}</span>
        <div className={classes['actions']}>
          <Button
            size="sm"
            color="red.9"
            loading={change.isPending}
            onClick={() => change.mutate({ deed: 'remove', id: group.id })}
          >
            {text.remove}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
