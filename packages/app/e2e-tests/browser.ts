import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium to test with: SEAMS_CHROMIUM, else the machine's own, else the
 * one that comes from npm (Linux x64).
 */
export async function findBrowser() {
  const own = [process.env.SEAMS_CHROMIUM, ...INSTALLED].find(
    path => path && existsSync(path),
  );
  return own
    ? { executablePath: own, args: ARGUMENTS }
    : {
        executablePath: await chromium.executablePath(),
        args: [...chromium.args, ...ARGUMENTS],
      };
}
