import { requireNode } from './require-node.mjs';

requireNode();
const { main } = await import('../bench/bench.ts');
process.exitCode = await main(process.argv.slice(2));
