import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import type { Me, ReviewedPerson } from '../api/schemas.ts';
import { describeScope } from '../people/describe-scope.ts';
import { groupsQuery } from '../people/groups-query.ts';
import { permissionWords } from '../people/permission-words.ts';
import tableClasses from '../shell/table.module.css';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';

/** What somebody had: role or duties, scope, features and service tokens. */
export function PersonHeld({ person, me }: { person: ReviewedPerson; me: Me }) {
  const { words } = useWords();
  const text = words.accessReview;
  const { held } = person;
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: may(me, 'site-group:read') });
  const { data: sites = [] } = useQuery(sitesQuery);
  const named = (permissions: readonly string[]): string =>
    permissions.map((permission) => permissionWords(permission, words.rolesPage)).join(', ');
  const lines = [
    held.duties.length > 0 ? '' : describeScope(held, groups, sites, words.people),
    held.namedContact ? words.people.contact : '',
    held.added.length === 0 ? '' : text.added(named(held.added)),
    held.removed.length === 0 ? '' : text.removed(named(held.removed)),
    held.limits === 0 ? '' : text.limits(held.limits),
    ...person.tokens.map((token) => text.token(token.name ?? token.id, token.uses)),
  ].filter((line) => line !== '');
  return (
    <>
      {held.duties.length === 0
        ? words.roles[held.role]
        : held.duties.map((duty) => words.rolesPage.duties[duty]).join(', ')}
      {lines.map((line, at) => (
        <span key={at} className={tableClasses['second']}>
          {line}
        </span>
      ))}
    </>
  );
}
