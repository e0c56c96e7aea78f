import { chromium } from '@playwright/test';
import { findBrowser } from './browser';
import { Backend, unpackBuild } from './builtHost';
import { PORT } from './port';
import { waitForAssessment } from './api';

export default async function globalSetup() {
  await checkBrowser();
  unpackBuild();
  const backend = new Backend({ name: 'main', port: PORT });
  await backend.start();
  await waitForAssessment(backend.url);
  return () => backend.stop();
}

/** Says what to install when Chromium cannot start on this machine. */
async function checkBrowser() {
  const browser = await findBrowser();
  try {
    await (await chromium.launch({ ...browser, headless: true })).close();
  } catch (error) {
    throw new Error(
      `Chromium (${browser.executablePath}) does not start here. On Debian or ` +
        'Ubuntu this brings what it needs:\n\n  apt-get install -y chromium\n\n' +
        'Elsewhere install Chrome or Chromium and set SEAMS_CHROMIUM to its ' +
        `path.\n\n${(error as Error).message}`,
    );
  }
}
