import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { chosenAccount } from '../api/chosen-account.ts';
import type { Me } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import classes from './account-switch.module.css';

/** In which of their accounts somebody acts in this tab; nothing for who has one alone. */
export function AccountSwitch({ me }: { me: Me }) {
  const { words } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  if (me.accounts.length < 2) return null;
  const act = async (id: string): Promise<void> => {
    const byDefault = me.accounts.find((account) => account.byDefault)?.id;
    chosenAccount.choose(id === byDefault ? undefined : id);
    // What is on the page belongs to the account that was left.
    client.clear();
    await navigate({ to: '/', replace: true });
  };
  return (
    <NativeSelect
      className={classes['switch'] ?? ''}
      size="xs"
      aria-label={words.nav.actIn}
      value={me.account.id}
      onChange={(event) => void act(event.currentTarget.value)}
      data={me.accounts.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
