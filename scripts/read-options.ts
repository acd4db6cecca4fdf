import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ args: string[]; options: O }>>['values'];

/**
 * Reads the options of a command. For a slip it prints what is wrong and the help; for `--help` the help.
 * @param options as `parseArgs` of Node takes them.
 * @returns the values, or the exit code if the command has nothing more to do.
 */
export function readOptions<const O extends ParseArgsOptionsConfig>(args: readonly string[], help: string, options: O): Values<O> | number {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message.split('. ')[0] ?? ''}\n${help}`);
    return 1;
  }
}
