import { Button, Modal } from '@mantine/core';
import peopleClasses from '../people/people.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';

interface RevokeDialogProps {
  name: string;
  lead: string;
  busy: boolean;
  fault: unknown;
  onRevoke: () => void;
  onClose: () => void;
}

/** Asks before somebody loses the account. */
export function RevokeDialog({ name, lead, busy, fault, onRevoke, onClose }: RevokeDialogProps) {
  const { words } = useWords();
  const text = words.accessReview;
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.revokeOf(name)}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <div className={peopleClasses['form']}>
        {fault !== null && <ProblemNotice fault={fault} />}
        <span>{lead}</span>
        <div className={peopleClasses['actions']}>
          <Button size="sm" color="red.9" loading={busy} data-autofocus onClick={onRevoke}>
            {text.revoke}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {words.serviceTokens.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
