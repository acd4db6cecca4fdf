import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { record } from './src/integrations/record.ts';
import { recordMarkdown } from './src/markdown/index.ts';
import { basePath, siteOrigin } from './src/routing/site.ts';

export default defineConfig({
  site: siteOrigin(),
  base: basePath(),
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { processor: recordMarkdown(), syntaxHighlight: false },
  integrations: [record(), mdx()],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: ["default-src 'self'", "img-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
});
