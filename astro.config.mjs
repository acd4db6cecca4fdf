import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { record } from './src/integrations/record.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { recordMarkdown } from './src/markdown/index.ts';
import { basePath, siteOrigin } from './src/routing/site.ts';

export default defineConfig({
  site: siteOrigin(),
  base: basePath(),
  trailingSlash: 'always',
  compressHTML: 'jsx',
  // Pages wait for the disk by turns.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  markdown: { processor: recordMarkdown(), syntaxHighlight: false },
  integrations: [record(), mdx(), siteMap(), searchIndex()],
  // Every MDX module begins with a directive of Astro's own that the bundler warns of, to no purpose.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
});
