import { HtmlValidate, type ConfigData } from 'html-validate';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { pageAt } from './read-site.ts';

const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    // How HTML is written, not whether it is right.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-dup-id': 'error',
    'element-permitted-content': 'error',
    'element-permitted-parent': 'error',
    'no-unknown-elements': ['error', { include: ['*'], exclude: ['simpul-search'] }],
    // A file's digest is of use where it comes from another host, and none does.
    'require-sri': 'off',
    // A form of one field is sent by Enter, or by the key of a phone's keyboard that takes its place.
    'wcag/h32': 'off',
    // Ids may begin with a digit: a claim's does where its words do.
    'valid-id': ['error', { relaxed: true }],
  },
};

describe('the HTML is right on a page of each kind:', () => {
  const checker = new HtmlValidate(RULES);
  let folder = '';
  beforeAll(async () => {
    ({ folder } = await builtSite('/'));
  });

  it.each(PAGE_KINDS)('%s', async (_, path) => {
    const { html, file } = pageAt(folder, path);
    const report = await checker.validateString(html, join(folder, file));
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect([...new Set(messages)]).toEqual([]);
  });
});
