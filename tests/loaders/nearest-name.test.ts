import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/loaders/nearest-name.ts';

describe('the nearest name', () => {
  const names = ['kadif', 'kasi', 'akfta', 'asean-rok-summit-26'];

  it('is the one that differs least', () => {
    expect(nearestName('kadiff', names)).toBe('kadif');
    expect(nearestName('kaid', ['kasi', 'kadi'])).toBe('kadi');
    expect(nearestName('kasif', ['kadif', 'kasi'])).toBe('kadif');
    expect(nearestName('asean-korea-summit-26', names)).toBe('asean-rok-summit-26');
  });

  it('is found when two letters changed places', () => {
    expect(nearestName('abuot', ['about', 'by'])).toBe('about');
    expect(nearestName('yb', ['to', 'by'])).toBe('by');
    expect(nearestName('abcd', ['acbde', 'badc'])).toBeUndefined();
  });

  it('is none if nothing is near enough to be meant', () => {
    expect(nearestName('completely-different', names)).toBeUndefined();
    expect(nearestName('by', ['to', 'of'])).toBeUndefined();
    expect(nearestName('x', [])).toBeUndefined();
    expect(nearestName('kaid', ['kasi', 'kadif'])).toBeUndefined();
  });

  it('may differ by one letter below eight, from there on by one in three', () => {
    expect(nearestName('jakrt', ['jakarta'])).toBeUndefined();
    expect(nearestName('jakarat', ['jakarta'])).toBe('jakarta');
    expect(nearestName('lanters', ['lantern'])).toBe('lantern');
    expect(nearestName('lantes', ['lanterns'])).toBeUndefined();
    expect(nearestName('laterm', ['lantern'])).toBeUndefined();
    expect(nearestName('lanterxy', ['lantern', 'x'])).toBe('lantern');
    expect(nearestName('abcdefgh', ['abcdeXYZ'])).toBeUndefined();
    expect(nearestName('abcdefghi', ['abcdefXYZ'])).toBe('abcdefXYZ');
    expect(nearestName('abcdefghi', ['abcdeWXYZ'])).toBeUndefined();
  });

  it('is none for a text that is empty', () => {
    expect(nearestName('', ['a', 'by'])).toBeUndefined();
    expect(didYouMean('', ['a', 'by'])).toBe('');
  });

  it('is put as a question', () => {
    expect(didYouMean('kadiff', names)).toBe('; did you mean "kadif"?');
    expect(didYouMean('completely-different', names)).toBe('');
  });
});
