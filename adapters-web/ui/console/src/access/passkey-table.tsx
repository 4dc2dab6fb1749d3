import { Button } from '@mantine/core';
import type { Passkey } from '../api/schemas.ts';
import classes from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';

interface PasskeyTableProps {
  passkeys: readonly Passkey[];
  /** The id of the one that is being removed. */
  removing: string | undefined;
  /** Takes one away by its id; left out where none may go. */
  onRemove: ((id: string) => void) | undefined;
}

/** A person's passkeys, with what tells them apart. */
export function PasskeyTable({ passkeys, removing, onRemove }: PasskeyTableProps) {
  const { words, format } = useWords();
  const text = words.factor;
  return (
    <table className={classes['table']} role="table">
      <caption className="visually-hidden">{text.passkeys}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.passkeyName}</th>
          <th scope="col">{text.registered}</th>
          <th scope="col">{text.lastUsed}</th>
          <th scope="col">
            <span className="visually-hidden">{text.removePasskey}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {passkeys.map(({ id, name, registeredAt, lastUsedAt }) => (
          <tr role="row" key={id}>
            <td role="cell" data-label={text.passkeyName}>
              {name}
            </td>
            <td role="cell" data-label={text.registered}>
              {format.dateTime(registeredAt)}
            </td>
            <td role="cell" data-label={text.lastUsed}>
              {lastUsedAt === undefined ? text.neverUsed : format.dateTime(lastUsedAt)}
            </td>
            <td role="cell" className={classes['right']}>
              {onRemove !== undefined && (
                <Button
                  size="xs"
                  variant="default"
                  loading={removing === id}
                  aria-label={text.removePasskeyOf(name)}
                  onClick={() => onRemove(id)}
                >
                  {text.removePasskey}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
