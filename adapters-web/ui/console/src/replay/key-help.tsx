import { Kbd, Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../words/use-words.ts';
import classes from './key-help.module.css';

interface KeyHelpProps {
  opened: boolean;
  onClose: () => void;
}

/** The list of the replay's keys. */
export function KeyHelp({ opened, onClose }: KeyHelpProps) {
  const { words } = useWords();
  const text = words.replay.help;
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Space'], text.playPause],
    [['←', '→'], text.small],
    [['Shift ←', 'Shift →'], text.large],
    [['<', '>'], text.speed],
    [['n', 'p'], text.pages],
    [['s'], text.skip],
    [['?'], text.help],
  ];
  useEffect(() => {
    if (!opened) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === '?') onClose();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [opened, onClose]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.replay.keys}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <dl className={classes['keys']}>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
