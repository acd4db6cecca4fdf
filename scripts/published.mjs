import { requireNode } from './require-node.mjs';

requireNode();
const { main } = await import('./published.ts');
process.exitCode = main(process.argv.slice(2));
