import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const CHARSET = '<meta charset="utf-8">';

/** Puts the policy of each page before everything that it is to hold: Astro writes it at the end of the head. */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'simpul:content-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          writeFileSync(file, withPolicyFirst(readFileSync(file, 'utf8'), name));
        }
      },
    },
  };
}

/**
 * Moves the policy of a page to the start of its head, right after the charset: a policy holds only for what follows it.
 * @param html of the page.
 * @param name of the page, for the message.
 * @throws Error if the page has no policy: the site is not to be published without.
 */
export function withPolicyFirst(html: string, name: string): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !html.includes(CHARSET)) throw new Error(`${name} has no content security policy`);
  return html.replace(policy, '').replace(CHARSET, () => `${CHARSET}${policy}`);
}
