import type { Nodes, Root } from 'mdast';
import type { Position } from 'unist';
import { issueAt, type Issue, type Place, type RuleId } from '../model/issue.ts';
import { languageTag } from '../model/language.ts';
import { COMPONENTS } from './components.ts';
import { RECORD_SCHEME } from './syntax.ts';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** Nothing but remarks: each must end before the next begins, or code could stand between two of them. */
const REMARKS_ONLY = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/;
const ALLOWED_SCHEMES = new Set(['http', 'https', 'mailto', RECORD_SCHEME.slice(0, -1)]);

/**
 * Holds prose to what an entry may be: writing, with the listed components, and no code. Looks only at the tree.
 * @param tree as parsed, before references and citations are found.
 */
export function checkProse(tree: Root, file: string, bodyLine: number): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (node: Nodes, rule: RuleId, message: string): void => {
    issues.push(issueAt(placeOf(node, file, bodyLine), rule, message));
  };
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'mdxjsEsm':
        report(node, 'mdx/code', 'import and export are refused: an entry is writing, not code');
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!REMARKS_ONLY.test(node.value)) {
          report(node, 'mdx/code', `{${node.value.slice(0, 40)}} would run as code; for braces write \\{ and \\}`);
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node, report);
        break;
      case 'html':
        report(node, 'mdx/html', 'HTML is refused; write Markdown');
        break;
      case 'link':
      case 'definition':
        checkAddress(node, node.url, report);
        break;
      case 'image':
      case 'imageReference':
        report(node, 'mdx/component', 'images are not part of an entry');
        break;
      default:
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return issues;
}

type Report = (node: Nodes, rule: RuleId, message: string) => void;

function checkElement(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>, report: Report): void {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (component === undefined) {
    const listed = Object.keys(COMPONENTS)
      .map((one) => `<${one}>`)
      .join(', ');
    const html = name === '' || name === name.toLowerCase();
    report(
      node,
      html ? 'mdx/html' : 'mdx/component',
      `<${name}> is refused; ${html ? 'write Markdown, and for a plain < write &lt;' : `the components are: ${listed}`}`,
    );
    return;
  }
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      report(node, 'mdx/code', `an attribute of <${name}> is not a plain text in quotes`);
      continue;
    }
    seen.add(attribute.name);
    if (!component.attributes.includes(attribute.name)) {
      report(node, 'mdx/component', `<${name}> has no attribute "${attribute.name}"; it has: ${component.attributes.join(', ')}`);
    } else if (attribute.name === 'lang') {
      const tag = languageTag.safeParse(attribute.value);
      if (!tag.success) report(node, 'mdx/component', tag.error.issues[0]?.message ?? 'no language');
    }
  }
  for (const attribute of component.required) {
    if (!seen.has(attribute)) report(node, 'mdx/component', `<${name}> needs ${attribute}="…"`);
  }
}

function checkAddress(node: Nodes, url: string, report: Report): void {
  // Browsers ignore white space and control characters in a scheme and take \ for /, so the same is done here.
  // eslint-disable-next-line no-control-regex -- these are what the rule looks for
  const bare = url.replace(/[\u0000-\u0020\u007F\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replaceAll('\\', '/');
  const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && !ALLOWED_SCHEMES.has(scheme)) {
    report(node, 'mdx/link', `${scheme}: links are refused; allowed are http, https, mailto and kb`);
  } else if (scheme === undefined && bare.startsWith('/')) {
    report(node, 'mdx/link-target', `"${url}" breaks when the site is moved; write [words](kb:id) for a record`);
  }
}

/** @returns where a node of the prose begins, in the file. */
export function placeOf(node: { readonly position?: Position | undefined }, file: string, bodyLine: number): Place {
  const start = node.position?.start;
  return { file, line: (start?.line ?? 1) + bodyLine - 1, column: start?.column ?? 1 };
}
