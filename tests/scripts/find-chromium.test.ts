import { describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM, systemChromiumPaths } from '../../scripts/find-chromium.ts';

describe('npm test finds a Chromium', () => {
  it('on Linux by its usual names on the path, Chromium first', () => {
    const paths = systemChromiumPaths('linux', { PATH: '/usr/local/bin:/usr/bin' });
    expect(paths[0]).toBe('/usr/local/bin/chromium');
    expect(paths).toContain('/usr/bin/google-chrome');
    expect(paths).toContain('/usr/bin/microsoft-edge');
  });

  it('on macOS among the applications of the system and of the user', () => {
    const paths = systemChromiumPaths('darwin', { HOME: '/Users/a' });
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('on Windows among the programs of the system and of the user; Edge is there on every machine', () => {
    const paths = systemChromiumPaths('win32', { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' });
    expect(paths[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('and never takes another in silence when CHROMIUM_PATH names one that is not there', async () => {
    expect(await findChromium({ CHROMIUM_PATH: '/no/such/chromium' })).toBe(
      'CHROMIUM_PATH names "/no/such/chromium", and there is no such file',
    );
  });

  it('nor when CHROMIUM_PATH names a program that is no Chromium', async () => {
    expect(await findChromium({ CHROMIUM_PATH: process.execPath })).toMatch(/which does not start as a Chromium$/);
  });

  it('or says in one line how to get one', () => {
    expect(NO_CHROMIUM).toMatch(/^No Chromium was found: install .* or set CHROMIUM_PATH/);
    expect(NO_CHROMIUM).not.toContain('\n');
  });
});
