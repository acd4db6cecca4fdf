import packageJson from '../../package.json' with { type: 'json' };

/** `owner/name` on GitHub; in an action that of the fork it runs in. */
export function repository(): string {
  return process.env['GITHUB_REPOSITORY'] ?? packageJson.repository.replace(/^github:/, '');
}

/** The version of the software, from package.json. */
export const SOFTWARE_VERSION: string = packageJson.version;

/** @returns the version of the record: that of the software and the digest of the content. */
export function recordVersion(digest: string): string {
  return `${SOFTWARE_VERSION}+${digest}`;
}

/** @returns the form 'a fact is wrong', with the address of the claim or page filled in. */
export function reportHref(address: string): string {
  const query = new URLSearchParams({ template: 'fact-is-wrong.yml', address });
  return `https://github.com/${repository()}/issues/new?${query.toString()}`;
}
