import { serveFolder, type ServedFolder } from '../../scripts/serve-folder.ts';

/**
 * Serves a built site for a test as `npm run preview` and GitHub Pages do: `index.html` for folders, `404.html` for what is not
 * there. To lose a file, let the page's own routes answer for it.
 * @param folder of the built site.
 * @param base path below which it stands, with a slash at both ends.
 * @returns the server, listening on a free port of 127.0.0.1; end it with `close()`.
 */
export async function serveSite(folder: string, base = '/'): Promise<ServedFolder> {
  return serveFolder(folder, base, 0);
}
