/** The questions that have a name; without one, all records are shown. */
export const QUESTIONS = ['session', 'visitor', 'person', 'changes', 'grant'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What the audit page asks: the search part of its address. Instants are milliseconds since the epoch. */
export interface AuditSearch {
  ask?: Question;
  action?: string;
  session?: string;
  visitor?: string;
  person?: string;
  grant?: string;
  from?: number;
  to?: number;
}
