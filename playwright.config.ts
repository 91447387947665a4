import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // What is installed may have to be started more than once.
  timeout: process.env['RUNGS_PROGRAM'] ? 150_000 : 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // What fails once and passes again is printed as flaky, by name and with what it said: a machine
  // at its limit may fail a test, a broken feature fails it twice.
  retries: 1,
  reporter: [['list']],
});
