import type { z } from 'astro/zod';

/** Letters of a text that a message repeats. */
const SHOWN = 40;

/**
 * What the model has no words of its own for, said as to somebody who writes records and not programs.
 * @returns undefined for what Zod says well enough, or what is never printed.
 */
export function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(String(issue.expected), issue.input);
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      if (issue.origin === 'array') return `needs at least ${issue.minimum === 1 ? 'one' : String(issue.minimum)}`;
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
    case 'too_big':
      if (typeof issue.input === 'string') return `is ${issue.input.length} characters long; at most ${String(issue.maximum)} fit`;
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}`;
    case 'invalid_format':
      return 'is not written in the form that belongs here';
    default:
      return undefined;
  }
}

function wrongType(expected: string, input: unknown): string {
  switch (expected) {
    case 'boolean':
      return 'must be true or false, without quotes';
    case 'int':
      return `must be a whole number, and is ${String(input)}`;
    case 'array':
      return `must be a list, and is read as ${readAs(input)}; write [one, two] or a line "- one" for each`;
    case 'object':
    case 'record':
      return `must be a set of fields, and is read as ${readAs(input)}; write each on a line "field: value"`;
    default:
      return `is read as ${readAs(input)}`;
  }
}

/** @returns a value as a message names it: `"gold"`, `a list`. */
export function shown(value: unknown): string {
  return value !== null && typeof value === 'object' ? readAs(value) : `"${String(value)}"`;
}

/** @returns what a value of YAML is taken for: `the number 1.1`, `the text "so"` (its beginning), `a list`. */
export function readAs(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text "${value.replace(/\s+/g, ' ').slice(0, SHOWN)}${value.length > SHOWN ? '…' : ''}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? `the ${typeof value} ${String(value)}` : 'a set of fields';
}
