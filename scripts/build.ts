import { runAstro } from './run-astro.ts';

const HELP = `npm run build              checks the content, then writes the site to dist/
SITE in the environment    where the site will stand: https://example.org
BASE in the environment    the path below it: /simpul/
Options after -- go to astro build (--verbose, --outDir FOLDER …)`;

/**
 * Builds the site. The integration checks the content first and stops the build if it is wrong.
 * @param args options for `astro build`.
 * @returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  return runAstro(['build', ...args]);
}
