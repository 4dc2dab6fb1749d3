import type { PermissionTable } from '../api/schemas.ts';

/** What a token can have of a role: what the role may do and the maker could give, in the maker's order. */
export function rolePermissions(
  role: string,
  table: Pick<PermissionTable, 'roles'>,
  grantable: readonly string[],
): string[] {
  const permissions: readonly string[] = table.roles.find((each) => each.role === role)?.permissions ?? [];
  return grantable.filter((permission) => permissions.includes(permission));
}
