import type { SearchTexts } from '../views/search-page.ts';
import { filterOptions, type FilterOption } from './filter-options.ts';
import { cleanQuery, FILTERS, readState, setFilters, writeState, type FilterName, type QueryState } from './query-state.ts';
import { RecordIndex, type Counts, type Match } from './record-index.ts';
import { resultItem } from './result-item.ts';
import { toResult, withoutRepeats } from './search-result.ts';

/** What the list of results says of itself. */
type State = 'idle' | 'searching' | 'done' | 'incomplete' | 'failed';

/** Results shown at once. */
const PAGE_SIZE = 20;
/** Milliseconds without a keystroke after which a search begins. */
const PAUSE = 150;
/** Direction marks around what a reader typed, so that it does not turn the words around it. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/**
 * The search of the record: takes over the form and the empty list that the page prints, and searches while one types. Words
 * and filters stand in the address, so that a search can be linked, kept and gone back to. Nothing is loaded before the field
 * is entered or the address asks for something.
 */
export class SearchElement extends HTMLElement {
  readonly #texts: SearchTexts = textsOf(this);
  readonly #index = new RecordIndex(this.dataset['bundle'] ?? '', this.dataset['version'] ?? '');
  readonly #form = this.#part('form', HTMLFormElement);
  readonly #input = this.#part('input[name=q]', HTMLInputElement);
  readonly #list = this.#part('[data-results]', HTMLElement);
  readonly #status = this.#part('[role=status]', HTMLElement);
  readonly #help = this.#part('[data-help]', HTMLElement);
  readonly #more = this.#part('[data-more]', HTMLButtonElement);
  readonly #selects = FILTERS.map((name) => this.#part(`select[name=${name}]`, HTMLSelectElement));
  readonly #options = new Map<FilterName, readonly FilterOption[]>();
  #matches: readonly Match[] = [];
  #shown = 0;
  #seen = new Set<string>();
  /** Address of the last search that was sent off or come to, as against one that is being typed. */
  #settled = '';
  #searched = '';
  #run = 0;
  #timer = 0;
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const [index, name] of FILTERS.entries()) this.#options.set(name, optionsOf(this.#selects[index]));
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#send();
      },
      { signal },
    );
    this.#input.addEventListener(
      'input',
      () => {
        this.#wait();
      },
      { signal },
    );
    this.#input.addEventListener(
      'focus',
      () => {
        void this.#prepare();
      },
      { signal },
    );
    for (const select of this.#selects)
      select.addEventListener(
        'change',
        () => {
          this.#change();
        },
        { signal },
      );
    this.#more.addEventListener(
      'click',
      () => {
        void this.#showMore(true);
      },
      { signal },
    );
    this.addEventListener(
      'keydown',
      (event) => {
        this.#key(event);
      },
      { signal },
    );
    addEventListener(
      'popstate',
      () => {
        this.#arrive();
      },
      { signal },
    );
    this.#arrive();
    if (document.activeElement === this.#input) void this.#prepare();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listeners.abort();
  }

  /** Takes words and filters from the address. */
  #arrive(): void {
    const state = readState(location.search);
    this.#input.value = state.query;
    for (const [index, name] of FILTERS.entries()) {
      const select = this.#selects[index];
      if (select) this.#fill(name, select, undefined, state[name]);
    }
    this.#settled = location.href;
    void this.#search(state);
  }

  /** What the form asks for now. */
  #state(): QueryState {
    const [kind, year, topic] = this.#selects.map(({ value }) => value);
    return { query: cleanQuery(this.#input.value), kind: kind ?? '', year: year ?? '', topic: topic ?? '' };
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#change();
    }, PAUSE);
  }

  /** Searches for what is being typed; the address follows without a step to go back to. */
  #change(): void {
    clearTimeout(this.#timer);
    const state = this.#state();
    void this.#search(state);
    // Last, since browsers refuse to change an address too often.
    history.replaceState(history.state, '', this.#address(state));
  }

  /** Searches for what was sent off, as a step of its own that one can go back from. */
  #send(): void {
    clearTimeout(this.#timer);
    const state = this.#state();
    const address = this.#address(state);
    if (address !== this.#settled) {
      history.replaceState(history.state, '', this.#settled);
      history.pushState(null, '', address);
      this.#settled = address;
    }
    void this.#search(state);
  }

  #address(state: QueryState): string {
    return new URL(`${location.pathname}${writeState(state)}`, location.href).href;
  }

  /** Loads the index and the years that it has, before anything is asked. */
  async #prepare(): Promise<void> {
    try {
      const counts = await this.#index.filters();
      if (this.#list.dataset['state'] === 'idle')
        this.#showCounts(this.#state(), Object.fromEntries(FILTERS.map((name) => [name, counts[name] ?? {}])), false);
    } catch {
      // What is asked next tries again, and says so if it fails.
    }
  }

  async #search(state: QueryState): Promise<void> {
    const asked = writeState(state);
    if (asked === this.#searched && (this.#list.dataset['state'] === 'done' || this.#list.dataset['state'] === 'searching')) return;
    this.#searched = asked;
    this.#run += 1;
    const run = this.#run;
    if (state.query === '') {
      this.#clear();
      return;
    }
    this.#set('searching');
    // Said only if it takes long enough to wonder.
    const slow = window.setTimeout(() => {
      if (run === this.#run) this.#say(this.#texts.searching);
    }, PAUSE * 2);
    try {
      if (this.#list.childElementCount === 0) this.#say(this.#texts.loading);
      const { matches, counts, complete } = await this.#index.search(state.query, setFilters(state));
      const others = await this.#countsBeside(state, counts);
      if (run !== this.#run) return;
      this.#matches = matches;
      this.#shown = 0;
      this.#seen = new Set();
      this.#showCounts(state, others, true);
      this.#list.dataset['count'] = String(matches.length);
      await this.#showMore(false, complete);
    } catch {
      if (run !== this.#run) return;
      this.#clear();
      this.#set('failed');
      this.#say(this.#texts.failed);
      this.#help.hidden = false;
    } finally {
      clearTimeout(slow);
    }
  }

  /** Counts for each filter as if it alone were not set, so that its other values can be chosen instead. */
  async #countsBeside(state: QueryState, counts: Counts): Promise<Counts> {
    const entries = await Promise.all(
      FILTERS.map(async (name) => {
        const own = state[name] === '' ? counts : (await this.#index.search(state.query, setFilters(state, name))).counts;
        return [name, own[name] ?? {}] as const;
      }),
    );
    return Object.fromEntries(entries);
  }

  /** Loads and shows the next results. */
  async #showMore(focus: boolean, complete = this.#list.dataset['state'] !== 'incomplete'): Promise<void> {
    const run = this.#run;
    const { query } = this.#state();
    const next = this.#matches.slice(this.#shown, this.#shown + PAGE_SIZE);
    const loaded = await Promise.allSettled(next.map(async (match) => match.data()));
    if (run !== this.#run) return;
    if (this.#shown === 0) this.#list.replaceChildren();
    this.#shown += next.length;
    const fragments = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const results = withoutRepeats(
      fragments.map((fragment) => toResult(fragment, query)),
      this.#seen,
    );
    const items = results.map((result) => resultItem(result, this.#kind(result.kind), this.#texts));
    this.#list.append(...items);
    this.#more.hidden = this.#shown >= this.#matches.length;
    const whole = complete && fragments.length === next.length;
    this.#set(whole ? 'done' : 'incomplete');
    this.#sayFound(query, whole);
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #sayFound(query: string, whole: boolean): void {
    const count = this.#matches.length;
    const found = (count === 1 ? this.#texts.countOne : this.#texts.countOther).replace('{count}', () => String(count));
    const none = this.#texts.none.replace('{query}', () => ISOLATE.join(query));
    this.#help.hidden = count > 0;
    if (!whole) this.#say(count === 0 ? this.#texts.incomplete : `${found}. ${this.#texts.incomplete}`);
    else this.#say(count === 0 ? none : found);
  }

  #clear(): void {
    this.#matches = [];
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#list.dataset['count'] = '0';
    this.#more.hidden = true;
    this.#help.hidden = true;
    this.#set('idle');
    this.#say(this.#texts.hint);
    for (const [index, name] of FILTERS.entries()) {
      const select = this.#selects[index];
      if (select) this.#fill(name, select, undefined, select.value);
    }
  }

  #set(state: State): void {
    this.#list.dataset['state'] = state;
    this.#list.setAttribute('aria-busy', String(state === 'searching'));
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** @param asked whether something was asked for, so that values with no result are closed. */
  #showCounts(state: QueryState, counts: Counts, asked: boolean): void {
    for (const [index, name] of FILTERS.entries()) {
      const select = this.#selects[index];
      if (!select) continue;
      if (name === 'year') this.#learn(name, Object.keys(counts[name] ?? {}));
      this.#fill(name, select, asked ? counts[name] : undefined, state[name]);
    }
  }

  /** Keeps values that the page did not print. */
  #learn(name: FilterName, values: readonly string[]): void {
    const known = this.#options.get(name) ?? [];
    const fresh = values.filter((value) => known.every((one) => one.value !== value));
    this.#options.set(name, [...known, ...fresh.map((value) => ({ value, label: value }))]);
  }

  #fill(name: FilterName, select: HTMLSelectElement, counts: Readonly<Record<string, number>> | undefined, chosen: string): void {
    const [any] = select.options;
    const options = filterOptions(name, this.#options.get(name) ?? [], counts, chosen).map(({ value, text, disabled }) => {
      const option = new Option(text, value, value === chosen, value === chosen);
      option.disabled = disabled;
      return option;
    });
    select.replaceChildren(...(any ? [any] : []), ...options);
    select.value = chosen;
  }

  #kind(id: string): string {
    return this.#options.get('kind')?.find(({ value }) => value === id)?.label ?? id;
  }

  /** Arrows move between field and results, Escape goes back to the field and then empties it. */
  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    const links = Array.from(this.#list.querySelectorAll('a'));
    const at = links.findIndex((link) => link === target);
    if (target !== this.#input && at < 0) return;
    if (event.key === 'ArrowDown') (links[at + 1] ?? (this.#more.hidden ? undefined : this.#more))?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.#input).focus();
    else if (event.key === 'Escape' && at >= 0) this.#input.focus();
    else if (event.key === 'Escape' && this.#input.value !== '') {
      this.#input.value = '';
      this.#change();
    } else return;
    event.preventDefault();
  }

  #part<T extends HTMLElement>(selector: string, type: new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`The search page has no ${selector}`);
    return found;
  }
}

function optionsOf(select: HTMLSelectElement | undefined): readonly FilterOption[] {
  return Array.from(select?.options ?? [])
    .filter(({ value }) => value !== '')
    .map(({ value, label }) => ({ value, label }));
}

function textsOf(element: HTMLElement): SearchTexts {
  const texts: unknown = JSON.parse(element.dataset['texts'] ?? '{}');
  if (!isTexts(texts)) throw new Error('The search page has no data-texts');
  return texts;
}

function isTexts(value: unknown): value is SearchTexts {
  return typeof value === 'object' && value !== null && 'hint' in value && 'claim' in value;
}

customElements.define('simpul-search', SearchElement);
