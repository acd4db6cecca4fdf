import { runAstro } from './run-astro.ts';

const HELP = `npm run dev                serves the site while you write; what you save shows at once
Options after -- go to astro dev (--port NUMBER, --open …)`;

/**
 * Serves the site from its sources. Content that is wrong is told in the terminal and on the page, and stops nothing.
 * @param args options for `astro dev`.
 * @returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  return runAstro(['dev', ...args]);
}
