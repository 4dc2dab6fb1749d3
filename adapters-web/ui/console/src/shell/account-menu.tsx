import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check, ChevronsUpDown, LogOut } from 'lucide-react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Me } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import classes from './account-menu.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

/** Who is signed in, since when, and the settings of this browser. */
export function AccountMenu({ me }: { me: Me }) {
  const { words, language, speak, format } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const names: Record<Language, string> = { en: words.nav.english, ja: words.nav.japanese };
  const mark = (on: boolean) => (
    <Check size={15} className={classes['mark']} data-on={on} aria-hidden="true" />
  );
  return (
    <Menu position="top-start" width={264} shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={classes['who']} aria-label={`${words.nav.account}: ${me.name}`}>
          <span className={classes['initial']} aria-hidden="true">
            {[...me.name][0]?.toLocaleUpperCase() ?? '?'}
          </span>
          <span className={classes['name']}>
            <strong>{me.name}</strong>
            <small>{words.roles[me.role]}</small>
          </span>
          <ChevronsUpDown size={15} aria-hidden="true" className={classes['more']} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['facts']}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
          <span>
            {me.previousSignInAt === undefined
              ? words.nav.firstSignIn
              : words.nav.previousSignIn(format.dateTime(me.previousSignInAt))}
          </span>
          {(me.failedSignIns ?? 0) > 0 && (
            <span className={classes['warn']}>{words.nav.failedSignIns(me.failedSignIns ?? 0)}</span>
          )}
        </div>
        <Menu.Divider />
        <Menu.Label>{words.nav.language}</Menu.Label>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            role="menuitemradio"
            aria-checked={each === language}
            closeMenuOnClick={false}
            leftSection={mark(each === language)}
            onClick={() => speak(each)}
          >
            {names[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.nav.scheme}</Menu.Label>
        {SCHEMES.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === colorScheme}
            closeMenuOnClick={false}
            leftSection={mark(each === colorScheme)}
            onClick={() => setColorScheme(each)}
          >
            {words.nav[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={15} aria-hidden="true" />} onClick={() => signOut.mutate()}>
          {words.nav.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => unwrap(apiClient.POST('/api/v1/sign-out', { params: { header: FROM_CONSOLE } })),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      client.clear();
    },
  });
}
