/** Where the site will stand; `SITE` and `BASE` in the environment say so, as in the commands of the README. */
const DEFAULT_SITE = 'http://localhost:4321';

/** @returns the origin of the site, without a slash at the end. */
export function siteOrigin(): string {
  return (process.env['SITE'] ?? DEFAULT_SITE).replace(/\/+$/, '');
}

/** @returns the base path, with a slash at both ends. */
export function basePath(): string {
  const trimmed = (process.env['BASE'] ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}
