import { defineConfig } from '@playwright/test';
import { PORT } from './port';

export default defineConfig({
  testDir: __dirname,
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  globalSetup: require.resolve('./globalSetup'),
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  reporter: [['list']],
  outputDir: '../../../.data/e2e/results',
  use: {
    baseURL: `http://localhost:${PORT}`,
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
  },
});
