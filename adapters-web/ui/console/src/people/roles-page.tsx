import { useQuery } from '@tanstack/react-query';
import type { PermissionTable } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import classes from './people.module.css';
import { permissionWords } from './permission-words.ts';
import { permissionsQuery } from './permissions-query.ts';

/** Roles and duties and what each may do, as the server has it. */
export function RolesPage() {
  const { words } = useWords();
  const text = words.rolesPage;
  const table = useQuery(permissionsQuery);
  useTitle(words.titles.rolesPage);
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {table.isError && <ProblemNotice fault={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <Loading />}
      {table.data !== undefined && (
        <div
          className={`${pageClasses['panel'] ?? ''} ${classes['scroll'] ?? ''}`}
          tabIndex={0}
          role="region"
          aria-label={text.heading}
        >
          <Matrix table={table.data} />
        </div>
      )}
    </div>
  );
}

function Matrix({ table }: { table: PermissionTable }) {
  const { words } = useWords();
  const text = words.rolesPage;
  const columns = [
    ...table.roles.map(({ role, permissions }) => ({
      name: words.roles[role],
      permissions,
      grantable: [] as string[],
    })),
    { name: words.people.contact, permissions: table.namedContact, grantable: [] as string[] },
    ...table.duties.map(({ duty, ...may }) => ({ name: text.duties[duty], ...may })),
  ];
  return (
    <table className={classes['matrix']}>
      <caption className="visually-hidden">{text.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{text.permission}</th>
          {columns.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.permissions.map((permission) => (
          <tr key={permission.name}>
            <th scope="row">{permissionWords(permission.name, text)}</th>
            {columns.map((column) => (
              <td key={column.name}>
                {column.permissions.includes(permission.name)
                  ? text.yes
                  : column.grantable.includes(permission.name)
                    ? text.byGrant
                    : text.no}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
