import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ args: string[]; options: O }>>['values'];

/**
 * Reads the options of a command. For a slip it prints what is wrong and the help; for `--help` the help.
 * @param options as `parseArgs` of Node takes them.
 * @param words what else may be written: `content` of `npm run check -- content`.
 * @returns the values of the options, with the words that were written; or the exit code if the command has nothing more to do.
 */
export function readOptions<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  help: string,
  options: O,
  words: readonly string[] = [],
): (Values<O> & { readonly words: readonly string[] }) | number {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const refuse = (message: string): number => {
    console.error(`${message}\n${help}`);
    return 1;
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const unknown = positionals.find((word) => !words.includes(word));
    return unknown === undefined ? { ...values, words: positionals } : refuse(`Unexpected argument '${unknown}'`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse(error.message.split('. ')[0] ?? '');
  }
}
