import { requireNode } from './require-node.mjs';

requireNode();
const { main } = await import('./dev.ts');
process.exitCode = await main(process.argv.slice(2));
