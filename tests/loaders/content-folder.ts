import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** One difference from the sound record: some words of a file put for others, a file written or taken away, a link. */
export type Change =
  | { readonly file: string; readonly from: string; readonly to: string }
  | { readonly file: string; readonly write: string | Uint8Array }
  | { readonly file: string; readonly remove: true }
  | { readonly file: string; readonly linkTo: string };

/** A small record with one of everything and nothing wrong. */
export const SOUND = fileURLToPath(new URL('../fixtures/sound', import.meta.url));

/** @returns a new empty folder, taken away when the test ends. */
export function emptyFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

/** @returns a folder with the files given (path to text or bytes), taken away when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = emptyFolder();
  for (const [file, text] of Object.entries(files)) write(root, file, text);
  return root;
}

/**
 * @returns a copy of the sound record with the changes made, taken away when the test ends.
 * @throws Error if the words to be changed are not there exactly once: a test that changes nothing proves nothing.
 */
export function recordWith(changes: readonly Change[]): string {
  const root = emptyFolder();
  cpSync(SOUND, root, { recursive: true });
  for (const change of changes) {
    const path = join(root, change.file);
    if ('remove' in change) rmSync(path);
    else if ('linkTo' in change) symlinkSync(change.linkTo, path);
    else if ('write' in change) write(root, change.file, change.write);
    else {
      const parts = readFileSync(path, 'utf8').split(change.from);
      if (parts.length !== 2) throw new Error(`"${change.from}" stands ${parts.length - 1} times in ${change.file}`);
      writeFileSync(path, parts.join(change.to));
    }
  }
  return root;
}

function write(root: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
