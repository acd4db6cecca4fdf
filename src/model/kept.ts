import { isoDay } from './edtf.ts';

/** When somebody last held the record against its sources, and when its facts last changed. No page reads a clock. */
export const kept = { checked: isoDay, changed: isoDay };
