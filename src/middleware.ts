import { defineMiddleware } from 'astro:middleware';
import { withPolicyFirst } from './layouts/policy-first.ts';

/** Puts the policy of each page before everything that it is to hold. In dev Astro writes none. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withPolicyFirst(await response.text(), url.pathname), { status: response.status, headers: response.headers });
});
