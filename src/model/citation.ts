import { z } from 'astro/zod';
import { recordId } from './ids.ts';

/**
 * Where in a source: `para 3`, `para 3-4`, `para 3, 5`, `para 3, note`, `p. 4`, `pp. 4-6`, `section 2.1`, `section <heading>`,
 * `table 1`, `figure 2`, `item 3`, or `whole text`, and several of them joined by `; `. `para N` counts blocks of text from 1.
 */
const ONE_LOCATOR =
  /^(?:para \d+(?:-\d+)?(?:, (?:\d+(?:-\d+)?|note))*|pp?\. \d+(?:-\d+)?(?:, \d+(?:-\d+)?)*|(?:section|item|table|figure|article) \S.*|title|abstract|whole text)$/;

/** The words that open a locator, for messages. */
export const LOCATOR_FORMS =
  'para 3, para 3-4, para 3, 5, p. 4, section 2.1, table 1, figure 2, item 3, article 4, title, abstract, whole text';

/** @returns whether the text is a locator; does not ask whether the source has such a place. */
export function isLocator(text: string): boolean {
  return text.split('; ').every((part) => ONE_LOCATOR.test(part));
}

/** @returns the paragraph numbers that a locator names, so that they can be held against the length of the source. */
export function locatorParagraphs(text: string): readonly number[] {
  return text
    .split('; ')
    .filter((part) => part.startsWith('para '))
    .flatMap((part) => part.match(/\d+/g) ?? [])
    .map(Number);
}

export const locator = z
  .string()
  .refine(isLocator, { error: ({ input }) => `"${String(input)}" is no locator; write one of: ${LOCATOR_FORMS}` });

/** A source and the place in it that bears out what is said. */
export const citation = z.strictObject({ source: recordId, locator });
export type Citation = z.infer<typeof citation>;

export const citations = z.array(citation).min(1, 'needs at least one source with a locator');
