import type { Content } from '../../loaders/load-content.ts';
import { didYouMean } from '../../loaders/nearest-name.ts';
import { issueAt, type Issue } from '../../model/issue.ts';
import type { AnyRecord } from '../../model/record.ts';

/** A translation must belong to a record, and its claim texts to claims of it. */
export function checkTranslations(content: Content, byId: ReadonlyMap<string, AnyRecord>): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { id, kind, file, data } of content.translations) {
    const record = byId.get(id);
    if (record?.kind !== kind) {
      issues.push(issueAt({ file, line: 1, column: 1 }, 'kb/translation', `there is no ${kind} "${id}" to translate${didYouMean(id, byId.keys())}`));
      continue;
    }
    const known = record.kind === 'event' || record.kind === 'initiative' ? record.data.claims.map((claim) => claim.id as string) : [];
    for (const claim of Object.keys(data.claims)) {
      if (known.includes(claim)) continue;
      issues.push(issueAt(content.locate(file, ['claims', claim]), 'kb/translation', `"${id}" has no claim "${claim}"${didYouMean(claim, known)}`));
    }
  }
  return issues;
}
