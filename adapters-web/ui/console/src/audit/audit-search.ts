/** The questions that have a name; without one, all records are shown. */
export const QUESTIONS = ['session', 'visitor', 'person', 'changes', 'grant'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Kinds of actions, as the server names them. */
export const GROUPS = ['LOOKS', 'CHANGES', 'SIGN_INS', 'READINGS'] as const;
export type ActionGroup = (typeof GROUPS)[number];

/** What the audit page asks: the search part of its address. Instants are milliseconds since the epoch. */
export interface AuditSearch {
  ask?: Question;
  group?: ActionGroup;
  action?: string;
  session?: string;
  visitor?: string;
  person?: string;
  grant?: string;
  from?: number;
  to?: number;
}

/** What somebody fills in or takes away; the address decides what of it makes sense. */
export type AuditChanges = { readonly [K in keyof AuditSearch]?: AuditSearch[K] | string | undefined };
