import { currentRecord } from '#record';
import { defineCollection } from 'astro:content';
import { recordEntry, recordLoader, translationEntry } from './loaders/record-loader.ts';
import type { Kind } from './model/kinds.ts';

const records = (kind: Kind) =>
  defineCollection({
    loader: recordLoader(() =>
      currentRecord()
        .content.records.filter((record) => record.kind === kind)
        .map(recordEntry),
    ),
  });

export const collections = {
  event: records('event'),
  initiative: records('initiative'),
  topic: records('topic'),
  translation: defineCollection({ loader: recordLoader(() => currentRecord().content.translations.map(translationEntry)) }),
};
