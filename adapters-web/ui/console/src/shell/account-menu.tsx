import {
  Button,
  Popover,
  SegmentedControl,
  useMantineColorScheme,
  VisuallyHidden,
  type MantineColorScheme,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, KeyRound, LogOut, ShieldCheck } from 'lucide-react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { chosenAccount } from '../api/chosen-account.ts';
import type { Me } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { grantMemory } from '../support/grant-memory.ts';
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
  return (
    <Popover position="top-start" width={292} shadow="md" trapFocus withRoles>
      <Popover.Target>
        <button type="button" className={classes['who']}>
          <VisuallyHidden>{`${words.nav.account}: ${me.name} ${words.roles[me.role]}`}</VisuallyHidden>
          <span className={classes['initial']} aria-hidden="true">
            {[...me.name][0]?.toLocaleUpperCase() ?? '?'}
          </span>
          <span className={classes['name']} aria-hidden="true">
            <strong>{me.name}</strong>
            <small>{words.roles[me.role]}</small>
          </span>
          <ChevronsUpDown size={15} aria-hidden="true" className={classes['more']} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.nav.account} className={classes['dropdown']}>
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
        <div className={classes['setting']}>
          <span>{words.nav.language}</span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={words.nav.language}
            value={language}
            onChange={(chosen) => speak(chosen)}
            data={LANGUAGES.map((each) => ({ value: each, label: names[each] }))}
          />
        </div>
        <div className={classes['setting']}>
          <span>{words.nav.scheme}</span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={words.nav.scheme}
            value={colorScheme}
            onChange={(chosen) => setColorScheme(chosen)}
            data={SCHEMES.map((each) => ({ value: each, label: words.nav[each] }))}
          />
        </div>
        <Button
          component={Link}
          to="/password"
          size="xs"
          variant="default"
          fullWidth
          leftSection={<KeyRound size={15} aria-hidden="true" />}
        >
          {words.nav.changePassword}
        </Button>
        <Button
          size="xs"
          variant="default"
          fullWidth
          component={Link}
          to="/security"
          leftSection={<ShieldCheck size={15} aria-hidden="true" />}
        >
          {words.nav.security}
        </Button>
        <Button
          size="xs"
          variant="default"
          fullWidth
          leftSection={<LogOut size={15} aria-hidden="true" />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {words.nav.signOut}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => unwrap(apiClient.POST('/api/v1/sign-out', { params: { header: FROM_CONSOLE } })),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      chosenAccount.choose(undefined);
      grantMemory.leave();
      client.clear();
    },
  });
}
