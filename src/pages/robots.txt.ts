import { absolute, fileHref } from '../routing/href.ts';

/** Everything may be read; the sitemap is named with its whole address. */
export const GET = (): Response => new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(fileHref('/sitemap-index.xml'))}\n`);
