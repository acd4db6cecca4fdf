const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const CHARSET = '<meta charset="utf-8">';

/**
 * Moves the policy of a page to the start of its head, right after the charset: a policy holds only for what follows it, and
 * Astro writes it at the end of the head.
 * @param html of the page.
 * @param name of the page, for the message.
 * @throws Error if the page has no policy: the site is not to be published without.
 */
export function withPolicyFirst(html: string, name: string): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !html.includes(CHARSET)) throw new Error(`${name} has no content security policy`);
  return html.replace(policy, '').replace(CHARSET, () => `${CHARSET}${policy}`);
}
