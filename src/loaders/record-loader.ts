import type { Loader } from 'astro/loaders';
import type { AnyRecord } from '../model/record.ts';
import type { Translation } from './load-content.ts';

/** What Astro keeps of an MDX entry: enough to render its prose; the facts are asked of the graph. */
export interface Entry {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly data: Record<string, unknown>;
}

/** @returns an Astro loader over what our own loaders read, so that content files have one reader. */
export function recordLoader(entriesNow: () => readonly Entry[]): Loader {
  return {
    name: 'simpul-record',
    load: async (context) => {
      const { store } = context;
      store.clear();
      for (const { id, file, body, data } of entriesNow()) {
        if (body.trim() === '') continue;
        store.set({ id, data, body, filePath: file, digest: context.generateDigest(body), deferredRender: true });
      }
      await Promise.resolve();
    },
  };
}

/** The entry of a record. */
export function recordEntry({ id, file, body, data }: AnyRecord): Entry {
  return { id, file, body, data: { ...data } };
}

/** The entry of a translation, under `<language>/<id>`. */
export function translationEntry({ locale, id, file, body, data }: Translation): Entry {
  return { id: `${locale}/${id}`, file, body, data: { ...data } };
}
