import type { Anchor } from './choose-place.ts';

/** How many results each value of each filter would leave. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page that matches, as Pagefind stores it. */
export interface Fragment {
  readonly url: string;
  /** The text of the page. Like everything here it may hold any characters: it is text, never markup. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** A result before its page is loaded. */
export interface Match {
  readonly data: () => Promise<Fragment>;
}

/** What a search gives back; `complete` is false if a part of the index could not be read. */
export interface Found {
  readonly matches: readonly Match[];
  readonly counts: Counts;
  readonly complete: boolean;
}

interface PagefindInstance {
  readonly search: (
    query: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{
    readonly results: readonly Match[];
    readonly filters: Counts;
  }>;
  readonly filters: () => Promise<Counts>;
}

interface Pagefind {
  readonly createInstance: (options: {
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
    readonly ranking: { readonly pageLength: number };
  }) => PagefindInstance;
}

/** A long page is the record of much, not one that speaks of it in passing: its length does not count against it. */
const RANKING = { pageLength: 0 };

/**
 * The search index of the site in the language of the page. It loads nothing until it is asked, and begins anew after a part
 * could not be loaded.
 */
export class RecordIndex {
  readonly #bundle: string;
  readonly #cacheTag: string;
  #instance: Promise<PagefindInstance> | undefined;
  #attempts = 0;
  #missing = 0;

  /**
   * @param bundle address of the folder `pagefind/`, with a slash at its end.
   * @param cacheTag what tells this state of the index from the next.
   */
  constructor(bundle: string, cacheTag: string) {
    this.#bundle = bundle;
    this.#cacheTag = cacheTag;
    this.#watchParts();
  }

  /** Loads what every search needs. @returns how many pages each value of each filter has in all. */
  async filters(): Promise<Counts> {
    return (await this.#current()).filters();
  }

  /**
   * @param query words to search for.
   * @param filters a value for each filter that is set.
   * @throws if the index cannot be loaded at all.
   */
  async search(query: string, filters: Readonly<Record<string, string>>): Promise<Found> {
    // Pagefind remembers a part that failed as one that is empty: only a new instance asks for it again.
    if (this.#missing > 0) this.#instance = undefined;
    const instance = await this.#current();
    const { results, filters: counts } = await instance.search(query, { filters });
    return { matches: results, counts, complete: this.#missing === 0 };
  }

  async #current(): Promise<PagefindInstance> {
    this.#instance ??= this.#load();
    try {
      return await this.#instance;
    } catch (error) {
      this.#instance = undefined;
      throw error;
    }
  }

  async #load(): Promise<PagefindInstance> {
    // A module that failed to load may be remembered as failed under its address.
    const again = this.#attempts === 0 ? '' : `?again=${this.#attempts}`;
    this.#attempts += 1;
    this.#missing = 0;
    const module: unknown = await import(/* @vite-ignore */ `${this.#bundle}pagefind.js${again}`);
    if (!isPagefind(module)) throw new Error('pagefind.js is not what it should be');
    // Without its worker, Pagefind fetches from this page, which can see what fails, and does not give up after five seconds.
    const instance = module.createInstance({ noWorker: true, metaCacheTag: this.#cacheTag, ranking: RANKING });
    await instance.filters();
    return instance;
  }

  /**
   * Counts parts of the index that could not be fetched. Pagefind tells of them on the console alone and answers as if nothing
   * had been found; a record may not say 'nothing' where it could not look.
   */
  #watchParts(): void {
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      if (typeof input !== 'string' || !input.startsWith(this.#bundle)) return fetch(input, init);
      try {
        const response = await fetch(input, init);
        if (!response.ok) this.#missing += 1;
        return response;
      } catch (error) {
        this.#missing += 1;
        throw error;
      }
    };
  }
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'createInstance' in module && typeof module.createInstance === 'function';
}
