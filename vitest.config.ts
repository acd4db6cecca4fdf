import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Unit tests run on modules, build tests on built sites, browser tests on a site that a browser reads. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/build/**', 'tests/browser/**', 'tests/fixtures/**'],
          setupFiles: ['tests/seed-properties.ts'],
          testTimeout: MINUTE / 2,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 5 * MINUTE,
          hookTimeout: 5 * MINUTE,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 5 * MINUTE,
          fileParallelism: false,
        },
      },
    ],
  },
});
