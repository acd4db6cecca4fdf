import { z } from 'astro/zod';
import { CSL_TYPES } from '../../src/model/source.ts';

const text = z.string();
const date = z.strictObject({
  'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1).max(2),
  season: z.number().optional(),
  circa: z.boolean().optional(),
});

/** An item of CSL-JSON 1.0.2 as far as the record uses it: the standard allows no other names beside its own. */
export const cslItem = z.strictObject({
  id: text,
  type: z.enum(CSL_TYPES),
  title: text,
  'title-short': text.optional(),
  author: z.array(z.union([z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })])).optional(),
  'container-title': text.optional(),
  volume: text.optional(),
  page: text.optional(),
  publisher: text.optional(),
  issued: date.optional(),
  accessed: date.optional(),
  URL: text.optional(),
  DOI: text.optional(),
  language: text.optional(),
  version: text.optional(),
  'original-title': text.optional(),
  'original-publisher': text.optional(),
  custom: z.record(text, z.unknown()).optional(),
});
