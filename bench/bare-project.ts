import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DEFAULT_LOCALE, LOCALES } from '../src/model/language.ts';

/** Makers of files that are not pages, by what they make: not built by routes, or copied as they are. */
const NOT_BY_ROUTES = /^(?:_astro|pagefind|fonts)\/|^sitemap[^/]*\.xml$/;
const MDX_FOLDERS = ['events', 'initiatives', 'topics'];

const CONFIG = `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  build: { format: 'directory' },
  markdown: { processor: unified({ smartypants: false }), syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
`;

const contentConfig = (content: string): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const base = ${JSON.stringify(content)};
export const collections = { entries: defineCollection({ loader: glob({ base, pattern: '{${MDX_FOLDERS.join(',')}}/*.mdx' }) }) };
`;

const PAGE = `---
import { getEntry, render } from 'astro:content';
import pages from '../pages.json';

export const getStaticPaths = () => pages.map(({ path, ...props }) => ({ params: { path: path === '' ? undefined : path }, props }));
const { title, language, entry } = Astro.props;
const found = entry && (await getEntry('entries', entry));
const Content = found && (await render(found)).Content;
---

<html lang={language}>
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
  </head>
  <body>
    <h1>{title}</h1>
    {Content && <Content components={{ Term: 'i' }} />}
  </body>
</html>
`;

const NOT_FOUND = `<html lang="en"><head><title>404</title></head><body><h1>404</h1></body></html>
`;

const endpoint = (parameter: string, names: readonly string[]): string => `const names = ${JSON.stringify(names)};
export const getStaticPaths = () => names.map((${parameter}) => ({ params: { ${parameter} } }));
export const GET = ({ params }) => new Response(params.${parameter});
`;

/** What the bare side builds. */
export interface BareSide {
  readonly pages: number;
  readonly files: number;
}

/**
 * Writes an Astro project that has nothing but the same MDX files and the same addresses as a built site: no plugins, no schema, no
 * graph, no search index. A page of an entry holds its title and its prose, any other page its title.
 * @param folder where to write it.
 * @param content folder of the records, as an absolute path.
 * @param dist the built site whose addresses it is to have.
 */
export function writeBareProject(folder: string, content: string, dist: string, copied: string): BareSide {
  const built = filesIn(dist);
  const asTheyAre = new Set(filesIn(copied));
  const pages = built.filter((path) => path.endsWith('.html') && path !== '404.html').map((path) => barePage(path, dist, content));
  const others = built.filter((path) => !path.endsWith('.html') && !asTheyAre.has(path) && !NOT_BY_ROUTES.test(path));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "private": true, "type": "module" }\n');
  write('astro.config.mjs', CONFIG);
  write('src/content.config.js', contentConfig(content));
  write('src/pages.json', JSON.stringify(pages));
  write('src/pages/[...path].astro', PAGE);
  write('src/pages/404.astro', NOT_FOUND);
  for (const [route, names] of endpointsOf(others)) write(`src/pages/${route}`, endpoint('name', names));
  return { pages: pages.length + 1, files: others.length };
}

function barePage(path: string, dist: string, content: string) {
  const address = path.replace(/(?:^|\/)index\.html$/, '');
  const [first = '', ...rest] = address.split('/');
  const language = LOCALES.find((locale) => locale === first && locale !== DEFAULT_LOCALE);
  const [folder = '', id = '', ...more] = language === undefined ? [first, ...rest] : rest;
  const entry = more.length === 0 && MDX_FOLDERS.includes(folder) && isEntry(content, folder, id) ? `${folder}/${id}` : undefined;
  const title = /<title>([^<]*)<\/title>/.exec(readFileSync(join(dist, path), 'utf8'))?.[1] ?? address;
  return { path: address, title, language: language ?? DEFAULT_LOCALE, ...(entry !== undefined && { entry }) };
}

const listed = new Map<string, ReadonlySet<string>>();

function isEntry(content: string, folder: string, id: string): boolean {
  const path = join(content, folder);
  const names = listed.get(path) ?? new Set(readdirSync(path).map((name) => basename(name, '.mdx')));
  listed.set(path, names);
  return names.has(id);
}

/** Routes of files that are not pages: one for each folder and ending, with the names that it has. */
function endpointsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const routes = new Map<string, string[]>();
  for (const path of paths) {
    const [, folder = '', name = '', ending = ''] = /^(.*\/)?([^/.]*)(\.[^/]+)$/.exec(path) ?? [];
    const route = `${folder}[name]${ending}.js`;
    const names = routes.get(route);
    if (names) names.push(name);
    else routes.set(route, [name]);
  }
  return routes;
}

/** @returns the files below a folder, with forward slashes, in order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
