import { defineConfig } from 'vitest/config';

// Tests fail on what is wrong, never on a slow machine; this only ends one that hangs.
const testTimeout = 120_000;

export default defineConfig({
  test: {
    // Each file has a process of its own; left to itself vitest keeps one processor idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout,
        },
      },
      {
        test: {
          name: 'torture',
          include: ['tests/torture/**/*.test.ts'],
          environment: 'node',
          // Each waits for processes that wait for the disk.
          testTimeout: 10 * testTimeout,
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          environment: 'node',
          testTimeout,
        },
      },
    ],
  },
});
