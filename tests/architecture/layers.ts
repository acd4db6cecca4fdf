import ts from 'typescript';

/** The parts of the project, from the bottom up. A part may import those of lower floors, and none of its own floor but itself. */
export const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['i18n'],
  ['text', 'loaders', 'citation', 'routing'],
  ['graph'],
  ['views', 'markdown', 'offline'],
  ['search', 'exports'],
  ['components'],
  ['layouts'],
  ['bench'],
  ['pages', 'integrations', 'scripts', 'content.config', 'middleware', 'env.d'],
];

/** Style sheets say how things look and know nothing; anybody may import them. */
const EVERYBODYS = new Set(['styles']);

/** Parts that may read and write files. */
const FILE_READERS = new Set(['loaders', 'integrations', 'scripts']);

/** What a program of a part may import from outside the project. */
const ONLY_FROM: Readonly<Record<string, ReadonlySet<string>>> = { model: new Set(['astro/zod']) };

/** Names of the package's own imports, and the file that each stands for. */
const OWN_NAMES: Readonly<Record<string, string>> = { '#record': 'src/graph/current-record.ts' };

/** Something that a file does and may not, with its line: `src/model/x.ts:3  model may not import graph (../graph/graph.ts)`. */
export type Offence = string;

/** @returns the part that a file belongs to: the folder under `src`, `scripts`, or the name of a file at the top. */
export function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

/**
 * @param file path from the root of the project, with forward slashes.
 * @param text what it holds.
 * @returns what it does and may not, in the order of its lines.
 */
export function offencesOf(file: string, text: string): readonly Offence[] {
  const program = programOf(file, text);
  const part = partOf(file);
  const imports = ts
    .preProcessFile(program, true, true)
    .importedFiles.flatMap(({ fileName, pos }) => faultOfImport(file, part, fileName).map((fault) => ({ pos, fault })));
  const uses = RULES.filter(({ allowed }) => !allowed.has(part)).flatMap(({ pattern, fault }) =>
    Array.from(withoutRemarks(file, text).matchAll(pattern), ({ index }) => ({ pos: index, fault })),
  );
  const named = /(?:^|\/)(?:helpers?|utils?|common|misc)(?:\.[^/]*)?(?:\/|$)/.test(file)
    ? [{ pos: 0, fault: 'a file is named for the thing in it' }]
    : [];
  return [...named, ...imports, ...uses, ...placesOfAny(program)]
    .toSorted((a, b) => a.pos - b.pos)
    .map(({ pos, fault }) => `${file}:${text.slice(0, pos).split('\n').length}  ${fault}`);
}

const RULES: readonly { readonly pattern: RegExp; readonly allowed: ReadonlySet<string>; readonly fault: string }[] = [
  { pattern: /\bBASE_URL\b/g, allowed: new Set(['routing']), fault: 'only routing knows the base path' },
  {
    pattern: /process\.env(?:\.BASE\b|\[['"`]BASE['"`]\])/g,
    allowed: new Set(['routing', 'scripts']),
    fault: 'only routing knows the base path',
  },
  { pattern: /\bIntl\b|\.toLocale\w+|\.localeCompare\b/g, allowed: new Set(['i18n']), fault: 'only i18n writes and orders by language' },
];

/** Where a type is `any`. */
function placesOfAny(program: string): readonly { readonly pos: number; readonly fault: string }[] {
  const file = ts.createSourceFile('x.ts', program, ts.ScriptTarget.Latest);
  const found: { pos: number; fault: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push({ pos: node.getStart(file), fault: 'any hides what a value is' });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function faultOfImport(file: string, part: string, written: string): readonly string[] {
  const target = OWN_NAMES[written] ?? (written.startsWith('.') ? resolve(file, written) : undefined);
  if (target === undefined) {
    if (/^(?:node:)?fs(?:\/|$)/.test(written) && !FILE_READERS.has(part)) return [`${part} may not read files (${written})`];
    const only = ONLY_FROM[part];
    return only === undefined || only.has(written) ? [] : [`${part} may not import ${written}`];
  }
  const other = partOf(target);
  if (other === part || EVERYBODYS.has(other) || target === 'package.json') return [];
  const floor = (name: string): number => FLOORS.findIndex((parts) => parts.includes(name));
  if (floor(part) < 0) return [`${part} has no floor; give it one in tests/architecture/layers.ts`];
  return floor(other) >= 0 && floor(other) < floor(part) ? [] : [`${part} may not import ${other} (${written})`];
}

function resolve(file: string, written: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What of a file is a program, at its place: of an Astro file the part between the marks and its scripts. */
function programOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const kept = Array.from(text.matchAll(/^---\n[\s\S]*?\n---$|<script\b[^>]*>[\s\S]*?<\/script>/gm), ({ index, 0: whole }) => ({
    index,
    whole,
  }));
  const blank = Array.from(text, (character) => (character === '\n' ? '\n' : ' '));
  // By UTF-16 unit, so that places stay.
  const units = blank.join('').padEnd(text.length).slice(0, text.length).split('');
  for (const { index, whole } of kept) {
    const inner = whole.replace(/^---|---$|<script\b[^>]*>|<\/script>/g, (mark) => ' '.repeat(mark.length));
    for (let offset = 0; offset < inner.length; offset += 1) units[index + offset] = inner.charAt(offset);
  }
  return units.join('');
}

/** The text with remarks blanked out, so that they may speak of what they forbid. */
function withoutRemarks(file: string, text: string): string {
  const blank = (remark: string): string => remark.replace(/[^\n]/g, ' ');
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[\s;{}(,])\/\/[^\n]*/g, blank);
  return file.endsWith('.astro') ? bare.replace(/<!--[\s\S]*?-->/g, blank) : bare;
}
