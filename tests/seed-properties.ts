import fc from 'fast-check';

/** Where the properties begin to search: the same on every run, so that a test that fails fails again. `SEED=1` searches elsewhere. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_122) });
