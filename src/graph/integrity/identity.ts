import { PUBLISHED_FILE, REDIRECTS_FILE, type Content } from '../../loaders/load-content.ts';
import { didYouMean } from '../../loaders/nearest-name.ts';
import { issueAt, type Issue } from '../../model/issue.ts';
import type { AnyRecord } from '../../model/record.ts';

/** An id means one record, and a claim id one claim of its record. */
export function checkIdentity(content: Content): readonly Issue[] {
  const issues: Issue[] = [];
  const first = new Map<string, AnyRecord>();
  for (const record of content.records) {
    const other = first.get(record.id);
    if (other === undefined) first.set(record.id, record);
    else {
      const message = `the id "${record.id}" is taken by ${other.file}; ids are unique across all kinds: rename this file`;
      issues.push(issueAt({ file: record.file, line: 1, column: 1 }, 'kb/duplicate-id', message));
    }
    if (record.kind !== 'event' && record.kind !== 'initiative') continue;
    const seen = new Set<string>();
    for (const [index, { id }] of record.data.claims.entries()) {
      if (seen.has(id)) {
        const message = `two claims of "${record.id}" have the id "${id}"; the second needs its own`;
        issues.push(issueAt(content.locate(record.file, ['claims', index, 'id']), 'kb/duplicate-claim', message));
      }
      seen.add(id);
    }
  }
  return issues;
}

/** An id that was published answers for ever: as a record, through a redirect, or with the reason it was removed. */
export function checkPublished(content: Content, byId: ReadonlyMap<string, AnyRecord>): readonly Issue[] {
  const issues: Issue[] = [];
  const { renamed, removed } = content.redirects;
  const renamedTo = new Map<string, string>(renamed.map(({ from, to }) => [from, to]));
  const gone = new Set<string>(removed.map(({ id }) => id));
  for (const { id, line } of content.published) {
    if (byId.has(id) || content.unread.has(id) || renamedTo.has(id) || gone.has(id)) continue;
    const message = `"${id}" was published and is gone; bring it back, or say in ${REDIRECTS_FILE} where it went${didYouMean(id, byId.keys())}`;
    issues.push(issueAt({ file: PUBLISHED_FILE, line, column: 1 }, 'kb/vanished', message));
  }
  for (const [index, { from, to }] of renamed.entries()) {
    const at = (field: string) => content.locate(REDIRECTS_FILE, ['renamed', index, field]);
    if (byId.has(from)) issues.push(issueAt(at('from'), 'kb/redirect', `"${from}" is a record; an id that lives cannot be redirected`));
    if (renamedTo.has(to))
      issues.push(issueAt(at('to'), 'kb/redirect', `"${to}" is itself redirected; redirect "${from}" to where it ends`));
    else if (!byId.has(to) && !content.unread.has(to))
      issues.push(issueAt(at('to'), 'kb/redirect', `"${to}" is no record${didYouMean(to, byId.keys())}`));
  }
  for (const [index, { id }] of removed.entries()) {
    if (!byId.has(id) && !renamedTo.has(id)) continue;
    issues.push(
      issueAt(
        content.locate(REDIRECTS_FILE, ['removed', index, 'id']),
        'kb/redirect',
        `"${id}" is said to be removed, but it lives or is redirected`,
      ),
    );
  }
  return issues;
}
