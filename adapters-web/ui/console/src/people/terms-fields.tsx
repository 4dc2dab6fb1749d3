import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import type { PersonTerms } from '../api/schemas.ts';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { Choices } from './choices.tsx';
import { groupsQuery } from './groups-query.ts';
import { LimitsField } from './limits-field.tsx';
import classes from './people.module.css';
import { permissionWords } from './permission-words.ts';
import { permissionsQuery } from './permissions-query.ts';

const ROLES = ['ALERT_RECEIVER', 'STANDARD_USER', 'ANALYTICS_USER', 'ADMIN_USER'] as const;

interface TermsFieldsProps {
  terms: PersonTerms;
  onChange: (terms: PersonTerms) => void;
}

/** Role, scope, limits, features and whether somebody is a named contact. */
export function TermsFields({ terms, onChange }: TermsFieldsProps) {
  const { words } = useWords();
  const text = words.people;
  const { data: me } = useQuery(meQuery);
  const mayGroups = me !== undefined && may(me, 'site-group:read');
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: mayGroups });
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: table } = useQuery(permissionsQuery);
  const features = table?.permissions.filter((permission) => permission.feature) ?? [];
  const { limits } = terms;
  const give = (part: Partial<PersonTerms>): void => onChange({ ...terms, ...part });
  const setFeature = (name: string, how: string): void =>
    give({
      added: [...terms.added.filter((one) => one !== name), ...(how === 'added' ? [name] : [])],
      removed: [...terms.removed.filter((one) => one !== name), ...(how === 'removed' ? [name] : [])],
    });
  const featureState = (name: string): 'added' | 'removed' | 'role' =>
    terms.added.includes(name) ? 'added' : terms.removed.includes(name) ? 'removed' : 'role';
  return (
    <>
      <NativeSelect
        label={text.role}
        value={terms.role}
        onChange={(event) => give({ role: event.currentTarget.value as PersonTerms['role'] })}
        data={ROLES.map((value) => ({ value, label: words.roles[value] }))}
      />
      <Checkbox
        label={text.wholeAccount}
        description={text.wholeAccountHint}
        checked={terms.wholeAccount}
        onChange={(event) =>
          give(
            event.currentTarget.checked
              ? { wholeAccount: true, sites: [], siteGroups: [] }
              : { wholeAccount: false, namedContact: false },
          )
        }
      />
      {terms.wholeAccount && limits.length === 0 && (
        <Checkbox
          label={text.contact}
          description={text.contactHint}
          checked={terms.namedContact}
          onChange={(event) => give({ namedContact: event.currentTarget.checked })}
        />
      )}
      {!terms.wholeAccount && (
        <>
          <Choices
            legend={text.groups}
            all={groups}
            chosen={terms.siteGroups}
            onChange={(siteGroups) => give({ siteGroups })}
          />
          <Choices
            legend={text.sites}
            all={sites}
            chosen={terms.sites}
            onChange={(chosen) => give({ sites: chosen })}
          />
        </>
      )}
      {!terms.namedContact && <LimitsField limits={limits} onChange={(given) => give({ limits: given })} />}
      <fieldset className={classes['choices']}>
        <legend>{text.features}</legend>
        {features.map(({ name }) => (
          <NativeSelect
            key={name}
            size="xs"
            label={permissionWords(name, words.rolesPage)}
            value={featureState(name)}
            onChange={(event) => setFeature(name, event.currentTarget.value)}
            data={Object.entries(text.feature).map(([value, label]) => ({ value, label }))}
          />
        ))}
      </fieldset>
    </>
  );
}
