import type { Content } from '../../loaders/load-content.ts';
import { didYouMean } from '../../loaders/nearest-name.ts';
import { issueAt, type Issue } from '../../model/issue.ts';
import type { AnyRecord } from '../../model/record.ts';

/** A translation must belong to a record, and its texts to claims and status rows of it. */
export function checkTranslations(content: Content, byId: ReadonlyMap<string, AnyRecord>): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { id, kind, file, data } of content.translations) {
    if (content.unread.has(id)) continue;
    const record = byId.get(id);
    if (record?.kind !== kind) {
      issues.push(
        issueAt({ file, line: 1, column: 1 }, 'kb/translation', `there is no ${kind} "${id}" to translate${didYouMean(id, byId.keys())}`),
      );
      continue;
    }
    const known = record.kind === 'event' || record.kind === 'initiative' ? record.data.claims.map((claim) => claim.id as string) : [];
    for (const claim of Object.keys(data.claims)) {
      if (known.includes(claim)) continue;
      issues.push(
        issueAt(content.locate(file, ['claims', claim]), 'kb/translation', `"${id}" has no claim "${claim}"${didYouMean(claim, known)}`),
      );
    }
    const rows = record.kind === 'initiative' ? record.data.status.map(({ date, state }) => `${date} ${state}`) : [];
    for (const row of Object.keys(data.status)) {
      if (rows.includes(row)) continue;
      issues.push(
        issueAt(content.locate(file, ['status', row]), 'kb/translation', `"${id}" has no status row "${row}"${didYouMean(row, rows)}`),
      );
    }
  }
  return issues;
}
