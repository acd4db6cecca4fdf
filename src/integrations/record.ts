import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRecord, reopenRecord } from '../graph/current-record.ts';
import { decodeText } from '../loaders/decode-text.ts';
import { formatReport } from '../graph/report-issues.ts';

const RECORD_MODULE = '#record';
const RESOLVED = `\0${RECORD_MODULE}`;
const recordFile = JSON.stringify(fileURLToPath(new URL('../graph/current-record.ts', import.meta.url)));
const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url)).replaceAll('\\', '/');
/** Asks Node for the module instead of bundling it, so that it is the one that plugins hold. */
const RECORD_CODE = `import { createRequire } from 'node:module';
export const { currentRecord } = createRequire(${recordFile})(${recordFile});`;

/**
 * Checks the record before anything is compiled, stops the build if it is wrong, and lets pages reach the graph that plugins
 * hold. In dev, saving an entry reads it anew.
 */
export function record(): AstroIntegration {
  return {
    name: 'simpul:record',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig }) => {
        const { issues } = currentRecord();
        const errors = issues.filter((issue) => issue.severity === 'error');
        if (errors.length > 0 && command !== 'dev') throw new ContentError(formatReport(issues));
        if (issues.length > 0) logger.warn(`\n${formatReport(issues)}`);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'simpul:record-module',
                enforce: 'pre',
                resolveId: (source) => (source === RECORD_MODULE ? RESOLVED : undefined),
                load: (id) =>
                  id === RESOLVED ? RECORD_CODE : id.startsWith(CONTENT) && id.endsWith('.mdx') ? decodedEntry(id) : undefined,
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        server.watcher.add(CONTENT);
        server.watcher.on('all', (_, path) => {
          if (!path.replaceAll('\\', '/').startsWith(CONTENT)) return;
          const { issues } = reopenRecord();
          if (issues.some((issue) => issue.severity === 'error')) {
            const report = formatReport(issues);
            logger.error(`\n${report}`);
            server.hot.send({ type: 'error', err: { message: report, stack: '' } });
          } else void refreshContent?.({}).then(() => server.hot.send({ type: 'full-reload' }));
        });
      },
    },
  };
}

/** The text of an entry as our own loaders read it, so that line ends, marks and forms of letters change nothing in a page. */
function decodedEntry(file: string): string {
  return decodeText(file, readFileSync(file)).text;
}

/** Bad content, told without a stack trace: it is the author's to mend, not a fault of the program. */
export class ContentError extends Error {
  constructor(report: string) {
    super(`\n${report}`);
    this.name = 'ContentError';
    this.stack = '';
  }
}
