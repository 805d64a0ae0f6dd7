/** The Chromium that tests and benchmarks run in: one that is there, else one that is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installDebian, isProgram, onPath } from './programs.mjs';
import { run, toolOf } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where the installers of macOS and Windows put it, which is not on the PATH. */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
};

/**
 * What costs seconds of processor time for each window and is no part of the page: the browser's own pages for its
 * address bar, loaded ahead, and a process kept ready for the next site. A later list replaces an earlier one, so what Playwright
 * switches off itself is named again.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  // Playwright's own:
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * WebGL on the software GPU, so that the tests need no graphics card, while the page itself is drawn without it, as that
 * is several times faster; and none of the calls that a browser makes to its maker. Playwright itself starts Chromium without its sandbox, which root and most containers need; the tests
 * open nothing but this repository's own page.
 */
export const LAUNCH_ARGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A browser whose libraries are missing is there but does not start. @param {string} path */
function starts(path) {
  // On Windows `--version` would open a window.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @returns {string | undefined} the one that Playwright downloaded */
function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // not installed yet, or no build of it for this system
  }
}

/** @returns {string | undefined} path of a browser that starts */
export function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return isProgram(chosen) ? chosen : undefined;
  const places = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : [];
  const candidates = [...onPath(NAMES), ...places];
  const own = playwrightsOwn();
  return [...candidates, ...(own ? [own] : [])].find((path) => isProgram(path) && starts(path));
}

/** For `chromium.launch` of Playwright. Without a browser it fails there, where it is needed, and says so. */
export function launchOptions() {
  const executablePath = findBrowser();
  return { args: LAUNCH_ARGS, ...(executablePath ? { executablePath } : {}) };
}

/**
 * Finds a browser or installs one.
 * @returns {Promise<string>} its path; also in CHROME_PATH for the programs started from here
 */
export async function ensureBrowser() {
  const path = findBrowser() ?? (await install());
  if (!path) {
    const wrong = process.env['CHROME_PATH'];
    console.error(
      wrong
        ? `CHROME_PATH is ${wrong}, which is no program: correct it, or unset it to have a browser looked for.`
        : 'No Chromium found: install Chromium or Google Chrome, or set CHROME_PATH to one.',
    );
    process.exit(1);
  }
  process.env['CHROME_PATH'] = path;
  return path;
}

async function install() {
  if (process.env['CHROME_PATH']) return undefined;
  console.log('No Chromium found: trying Playwright’s …');
  await run([...toolOf('@playwright/test', 'playwright'), 'install', 'chromium'], { limitSeconds: 240 });
  const found = findBrowser();
  if (found) return found;
  await installDebian(['chromium']);
  return findBrowser();
}
