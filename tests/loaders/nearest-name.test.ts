import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/loaders/nearest-name.ts';

describe('the nearest name', () => {
  const names = ['kadif', 'kasi', 'akfta', 'asean-rok-summit-26'];

  it('is the one that differs least', () => {
    expect(nearestName('kadiff', names)).toBe('kadif');
    expect(nearestName('kaid', ['kasi', 'kadif'])).toBe('kasi');
    expect(nearestName('asean-korea-summit-26', names)).toBe('asean-rok-summit-26');
  });

  it('is found when two letters changed places', () => {
    expect(nearestName('abuot', ['about', 'by'])).toBe('about');
  });

  it('is none if nothing is near enough to be meant', () => {
    expect(nearestName('completely-different', names)).toBeUndefined();
    expect(nearestName('by', ['to', 'of'])).toBeUndefined();
    expect(nearestName('x', [])).toBeUndefined();
  });

  it('is put as a question', () => {
    expect(didYouMean('kadiff', names)).toBe('; did you mean "kadif"?');
    expect(didYouMean('completely-different', names)).toBe('');
  });
});
