import { requireNode } from './require-node.mjs';

requireNode();
const { main } = await import('./check.ts');
process.exitCode = main(process.argv.slice(2));
