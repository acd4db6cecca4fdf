import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRecord, reopenRecord } from '../graph/current-record.ts';
import { formatReport } from '../graph/report-issues.ts';

const RECORD_MODULE = '#record';
const recordFile = fileURLToPath(new URL('../graph/current-record.ts', import.meta.url));

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
                resolveId: (source) => (source === RECORD_MODULE ? { id: pathToFileURL(recordFile).href, external: true } : undefined),
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(fileURLToPath(new URL('../../content', import.meta.url)));
        server.watcher.on('all', (_, path) => {
          if (!path.replaceAll('\\', '/').includes('/content/')) return;
          const { issues } = reopenRecord();
          if (issues.some((issue) => issue.severity === 'error')) {
            const report = formatReport(issues);
            logger.error(`\n${report}`);
            server.hot.send({ type: 'error', err: { message: report, stack: '' } });
          } else server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Bad content, told without a stack trace: it is the author's to mend, not a fault of the program. */
export class ContentError extends Error {
  constructor(report: string) {
    super(`\n${report}`);
    this.name = 'ContentError';
    this.stack = '';
  }
}
