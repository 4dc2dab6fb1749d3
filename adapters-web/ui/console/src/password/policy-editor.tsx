import { Button, Checkbox, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PasswordPolicy } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { CustomRules } from './custom-rules.tsx';
import { NormBreaches } from './norm-breaches.tsx';
import { normBreachesQuery } from './norm-breaches-query.ts';
import { ownPasswordQuery } from './own-password-query.ts';
import { passwordPolicyQuery } from './password-policy-query.ts';
import { PROFILES } from './profiles.ts';
import { readRules } from './read-rules.ts';
import { rulesDraft } from './rules-draft.ts';

/** Chooses a profile, or the account's own rules, with every norm they break named while they are edited. */
export function PolicyEditor({ policy }: { policy: PasswordPolicy }) {
  const { words } = useWords();
  const text = words.passwordPolicy;
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [profile, setProfile] = useState(policy.profile);
  const [secondFactor, setSecondFactor] = useState(policy.secondFactor);
  const [draft, setDraft] = useState(rulesDraft(policy.rules));
  const named = policy.profiles.find((each) => each.profile === profile);
  const rules = named === undefined ? readRules(draft) : named.rules;
  const breaches = useQuery(normBreachesQuery(named === undefined ? rules : undefined));
  const broken = named?.breaches ?? (rules === undefined ? [] : (breaches.data ?? []));
  const underFloor = broken.some(({ breach }) => breach === 'UNDER_FLOOR');
  const mayChange = me !== undefined && may(me, 'password-policy:change');

  const save = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.PUT('/api/v1/password-policy', {
          params: { header: FROM_CONSOLE },
          body: { profile, secondFactor, ...(named === undefined && rules !== undefined && { rules }) },
        }),
      ),
    onSuccess: async (saved) => {
      client.setQueryData(passwordPolicyQuery.queryKey, saved);
      await client.invalidateQueries({ queryKey: ownPasswordQuery.queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (rules !== undefined && !underFloor) save.mutate();
  };
  return (
    <form className={classes['card']} noValidate aria-label={text.heading} onSubmit={submit}>
      {save.isError && <ProblemNotice fault={save.error} />}
      {save.isSuccess && <Notice tone="ok" title={text.saved} />}
      <Radio.Group
        label={text.profile}
        value={profile}
        onChange={(chosen) => {
          save.reset();
          setProfile(PROFILES.find((each) => each === chosen) ?? profile);
        }}
      >
        <div className={classes['form']}>
          {PROFILES.map((each) => (
            <Radio
              key={each}
              value={each}
              disabled={!mayChange}
              label={text.profiles[each]}
              description={text.descriptions[each]}
            />
          ))}
        </div>
      </Radio.Group>
      {named === undefined && (
        <CustomRules
          draft={draft}
          disabled={!mayChange}
          onChange={(changed) => {
            save.reset();
            setDraft(changed);
          }}
        />
      )}
      <Checkbox
        label={text.secondFactor}
        description={text.secondFactorHint}
        disabled={!mayChange}
        checked={secondFactor === 'REQUIRED'}
        onChange={(event) => {
          save.reset();
          setSecondFactor(event.currentTarget.checked ? 'REQUIRED' : 'OPTIONAL');
        }}
      />
      {rules === undefined && <Notice tone="warn" title={text.outOfRange} />}
      <NormBreaches breaches={broken} />
      {mayChange && (
        <div className={classes['actions']}>
          <Button
            type="submit"
            size="sm"
            loading={save.isPending}
            disabled={rules === undefined || underFloor}
          >
            {text.save}
          </Button>
        </div>
      )}
    </form>
  );
}
