import type { AuditRecord } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';

/** What a record says happened, in plain words; an action newer than this console keeps its own name. */
export function auditSentence(
  record: Pick<AuditRecord, 'action' | 'outcome'>,
  words: Catalogue['audit'],
): string {
  const sentences: Readonly<Record<string, string>> = words.sentences;
  const said = Object.hasOwn(sentences, record.action) ? sentences[record.action] : undefined;
  const sentence = said ?? words.unknownAction(record.action);
  return record.outcome === 'ALLOWED' ? sentence : words.tried(sentence);
}
