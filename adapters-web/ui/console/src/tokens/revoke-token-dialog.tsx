import { Button, Modal } from '@mantine/core';
import type { ServiceToken } from '../api/schemas.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './tokens.module.css';
import { useTokenRevoking } from './use-token-changes.ts';

/** Asks before a token is ended for good. */
export function RevokeTokenDialog({ token, onClose }: { token: ServiceToken; onClose: () => void }) {
  const { words } = useWords();
  const text = words.serviceTokens;
  const revoking = useTokenRevoking(onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.revokeOf(token.name)}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <div className={classes['form']}>
        {revoking.isError && <ProblemNotice fault={revoking.error} />}
        <span>{text.revokeLead}</span>
        <div className={classes['actions']}>
          <Button size="sm" color="red.9" loading={revoking.isPending} onClick={() => revoking.mutate(token)}>
            {text.revoke}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
