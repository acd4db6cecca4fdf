import type { SearchTexts } from '../views/search-page.ts';
import type { SearchResult } from './search-result.ts';

/**
 * Makes the list item of a result. Every text is set as text: an index may hold anything, and nothing of it is ever markup.
 * @param kind the word for the record's kind in the page's language.
 */
export function resultItem(result: SearchResult, kind: string, texts: SearchTexts): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'result';
  if (result.record !== undefined) item.dataset['result'] = result.record;
  if (result.claim !== undefined) item.dataset['claim'] = result.claim;

  const title = element('p', 'result-title');
  const link = document.createElement('a');
  link.href = result.href;
  link.textContent = result.title;
  if (result.titleLanguage !== undefined) link.lang = result.titleLanguage;
  title.append(link);

  const excerpt = element('p', 'result-excerpt');
  for (const { text, marked } of result.excerpt) excerpt.append(marked ? element('mark', '', text) : text);

  const facts = [kind, result.date].filter((fact) => fact !== '').map((fact) => element('span', '', fact));
  const line = element('p', 'result-facts');
  for (const [index, fact] of facts.entries()) line.append(...(index === 0 ? [fact] : [' · ', fact]));

  item.append(...[line, title, excerpt, whereOf(result, texts)].filter((part) => part.textContent !== ''));
  return item;
}

/** The section that matched, and whether it is a claim in it. */
function whereOf({ place }: SearchResult, texts: SearchTexts): HTMLElement {
  if (place.type === 'page') return element('p', 'result-place');
  const parts = place.type === 'claim' ? [place.heading, texts.claim] : [place.heading];
  return element('p', 'result-place', parts.filter((part) => part !== '').join(' · '));
}

function element(name: 'p' | 'span' | 'mark', className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
