import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium that starts. */
export interface FoundChromium {
  readonly path: string;
  /** `156.0.8078.79`. */
  readonly version: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export const NO_CHROMIUM =
  'No Chromium was found: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the program, then run npm test again';

/**
 * Where a system keeps Chromium, Chrome and Edge; whether they are there is not asked.
 * @param platform as in `process.platform`.
 */
export function systemChromiumPaths(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'win32') {
    const folders = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
    return WINDOWS_APPS.flatMap((app) => folders.flatMap((folder) => (folder === undefined ? [] : [win32.join(folder, app)])));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')];
    return MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * Finds a Chromium for the browser tests: the one that CHROMIUM_PATH names, one of the system, the one of the package
 * @sparticuz/chromium, and as root on Debian that of the Debian package, which is installed then.
 * @returns the first that starts, or in one line why there is none. One that CHROMIUM_PATH names is never passed over in silence.
 */
export async function findChromium(environment: Environment = process.env): Promise<FoundChromium | string> {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) return `CHROMIUM_PATH names "${named}", and there is no such file`;
    return (await start(named)) ?? `CHROMIUM_PATH names "${named}", which does not start as a Chromium`;
  }
  for (const path of systemChromiumPaths(process.platform, environment)) {
    const found = existsSync(path) ? await start(path) : undefined;
    if (found !== undefined) return found;
  }
  const packaged = await packagedChromium();
  const found = packaged === undefined ? undefined : await start(packaged);
  return found ?? (installDebianChromium() ? await start('/usr/bin/chromium') : undefined) ?? NO_CHROMIUM;
}

/** Starts and ends a browser, since a file by that name may be a stub that only tells how to install it. */
async function start(path: string): Promise<FoundChromium | undefined> {
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: 60_000 });
    const version = browser.version();
    await browser.close();
    return { path, version };
  } catch {
    return undefined;
  }
}

/** Unpacks the Chromium that the package holds, for Linux on x64. */
async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch {
    return undefined;
  }
}

function installDebianChromium(): boolean {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // In Ubuntu the package of this name only points at a snap, which root cannot start here.
  if (process.getuid?.() !== 0 || !/^ID=debian$/m.test(system) || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing the Debian package chromium …');
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}
