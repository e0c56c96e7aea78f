import { defineConfig } from '@playwright/test';
import { PORT } from './port';

export default defineConfig({
  testDir: __dirname,
  testMatch: '*.e2e.ts',
  // Only a test that fails waits for these, so a busy machine may be slow.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  globalSetup: require.resolve('./globalSetup'),
  forbidOnly: Boolean(process.env.CI),
  // The Chromium that npm brings runs as one process, which sometimes dies
  // between two files; a test that is wrong fails twice.
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  reporter: [['list']],
  outputDir: '../../../.data/e2e/results',
  use: {
    baseURL: `http://localhost:${PORT}`,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
