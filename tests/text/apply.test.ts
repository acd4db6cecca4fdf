import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Nodes } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { remarkEntityLinks } from '../../src/markdown/remark-entity-links.ts';
import { remarkReferences } from '../../src/markdown/remark-references.ts';
import { applyCitations } from '../../src/text/apply-citations.ts';
import { applyMentions } from '../../src/text/apply-mentions.ts';
import { applyReferences } from '../../src/text/apply-references.ts';
import { createNameMatcher } from '../../src/text/match-names.ts';
import { parseMdx } from '../../src/text/parse-mdx.ts';

/*
 * Each folder of fixtures/prose holds input.mdx, what becomes of its tree (tree.txt) and of its HTML (page.html).
 * UPDATE=1 writes the last two anew: read the difference before it is kept.
 */
const FIXTURES = new URL('../fixtures/prose/', import.meta.url);
const UPDATE = process.env['UPDATE'] === '1';

const matcher = createNameMatcher([
  { id: 'kadif', text: 'KADIF' },
  { id: 'kadif', text: 'ASEAN–Korea Digital Innovation Flagship' },
  { id: 'kadif', text: '카디프' },
  { id: 'lantern-fund', text: 'Lantern Fund' },
  { id: 'lantern-fund', text: 'Quỹ Đèn lồng' },
  { id: 'summit', text: '한-아세안 정상회의' },
  { id: 'rok', text: '한국' },
  { id: 'rok', text: 'Hàn Quốc' },
  { id: 'asean', text: 'ASEAN' },
  { id: 'arf', text: 'ASEAN Regional Forum' },
  { id: 'own-page', text: 'Own Page' },
]);

function treeOf(input: string): string {
  const tree = parseMdx('input.mdx', input, 1);
  if ('rule' in tree) throw new Error(tree.message);
  applyReferences(tree);
  applyCitations(tree);
  applyMentions(tree, matcher, 'own-page');
  return `${outline(tree).join('\n')}\n`;
}

async function pageOf(input: string): Promise<string> {
  const { render } = await createMarkdownProcessor({
    remarkPlugins: [remarkReferences, remarkCitations, [remarkEntityLinks, { matcherNow: () => matcher }]],
    smartypants: false,
    syntaxHighlight: false,
  });
  const { code } = await render(input, { fileURL: new URL('own-page.mdx', FIXTURES) });
  return `${code.trimEnd()}\n`;
}

/** A tree as lines: the type of each node, what it holds, and where it stands in the input. */
function outline(node: Nodes, depth = 0): readonly string[] {
  const place = node.position ? `  ${node.position.start.line}:${node.position.start.column}` : '';
  const id =
    node.type === 'reference' || node.type === 'mention'
      ? ` ${node.id}${node.type === 'reference' && node.named ? ' (by its name)' : ''}`
      : '';
  const items = node.type === 'citation' ? ` ${node.items.map(({ source, locator }) => `${source}, ${locator}`).join('; ')}` : '';
  const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : '';
  const line = `${'  '.repeat(depth)}${node.type}${id}${items}${value}${place}`;
  return [line, ...('children' in node ? node.children.flatMap((child) => outline(child, depth + 1)) : [])];
}

function same(written: string, file: URL): void {
  if (UPDATE) writeFileSync(file, written);
  expect(written).toBe(readFileSync(file, 'utf8'));
}

describe('what authors write becomes references, citations and mentions:', () => {
  for (const name of readdirSync(FIXTURES).sort()) {
    test(name, async () => {
      const folder = new URL(`${name}/`, FIXTURES);
      const input = readFileSync(new URL('input.mdx', folder), 'utf8');
      same(treeOf(input), new URL('tree.txt', folder));
      // The page is made as Markdown, which knows no remarks and components of MDX.
      if (!/\{\/\*|<[A-Z]/.test(input)) same(await pageOf(input), new URL('page.html', folder));
    });
  }
});

describe('each step', () => {
  it('applied twice changes nothing more', () => {
    for (const name of readdirSync(FIXTURES)) {
      const tree = parseMdx('input.mdx', readFileSync(new URL(`${name}/input.mdx`, FIXTURES), 'utf8'), 1);
      if ('rule' in tree) throw new Error(tree.message);
      for (const step of [applyReferences, applyCitations]) {
        step(tree);
        const once = outline(tree);
        step(tree);
        expect(outline(tree)).toEqual(once);
      }
    }
  });
});
