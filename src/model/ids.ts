import { z } from 'astro/zod';

/** The shape of every id: lower-case ASCII words joined by single hyphens. The file name is the id. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest id, in characters, so that every built path stays openable on Windows and FAT. */
export const ID_MAX_LENGTH = 80;

const id = z
  .string()
  .max(ID_MAX_LENGTH)
  .regex(ID_PATTERN, {
    error: ({ input }) => (input === '' ? 'the id is empty' : 'must be lower-case letters, digits and single hyphens'),
  });

/** Id of any record; unique across all kinds, so that `[[id]]` can mean one thing only. */
export const recordId = id.brand<'RecordId'>();
export type RecordId = z.infer<typeof recordId>;

/** Id of a claim; unique within its record, and for ever: it is part of a public address. */
export const claimId = id.brand<'ClaimId'>();
export type ClaimId = z.infer<typeof claimId>;

/** The public id of a claim in data and search results: `<record>#<claim>`. */
export type ClaimKey = `${string}#${string}`;

/** @returns the public id of a claim. */
export function claimKey(record: string, claim: string): ClaimKey {
  return `${record}#${claim}`;
}

/** @returns whether the text has the shape of an id; says nothing about whether a record has it. */
export function isId(text: string): text is RecordId {
  return text.length <= ID_MAX_LENGTH && ID_PATTERN.test(text);
}
