import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { PasswordRule } from '../access/password-rule.tsx';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PasswordRules } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { checkRules } from './check-rules.ts';
import { ownPasswordQuery } from './own-password-query.ts';
import { PasswordRefusal } from './password-refusal.tsx';
import { ruleParts } from './rule-parts.ts';
import { KEPT_EMPTY } from './kept-empty.ts';

interface ChangePasswordFormProps {
  rules: PasswordRules;
  onChanged: () => void;
  onTry: () => void;
}

/** The current password and the next one. Pasting works, whatever the policy says of filling in. */
export function ChangePasswordForm({ rules, onChanged, onTry }: ChangePasswordFormProps) {
  const { words } = useWords();
  const text = words.password;
  const client = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const check = checkRules(next, rules);
  const sound = check.longEnough && check.hasDigit && check.hasLetter;
  const toggle = { 'aria-label': words.signIn.showPassword, tabIndex: 0 };

  const change = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/me/password', {
          params: { header: FROM_CONSOLE },
          body: { current, next },
        }),
      ),
    onMutate: onTry,
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      await client.invalidateQueries({ queryKey: ownPasswordQuery.queryKey });
      onChanged();
      // The button that had the focus is disabled now.
      first.current?.focus();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (sound) change.mutate();
  };
  return (
    <form
      className={classes['card']}
      autoComplete={rules.autofill ? 'on' : 'off'}
      aria-label={text.heading}
      onSubmit={submit}
    >
      <div className={classes['form']}>
        {change.isError && <PasswordRefusal fault={change.error} />}
        <PasswordInput
          ref={first}
          label={text.current}
          autoComplete={rules.autofill ? 'current-password' : KEPT_EMPTY}
          maxLength={512}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.next}
          autoComplete="new-password"
          maxLength={512}
          required
          withAsterisk={false}
          aria-describedby="password-rule"
          visibilityToggleButtonProps={toggle}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordRule id="password-rule" parts={ruleParts(words, rules, check)} />
        <p>
          {text.remembered(rules.remembered)} {rules.blocklist && text.blocklist}
        </p>
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={change.isPending} disabled={!sound || current === ''}>
            {text.submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
