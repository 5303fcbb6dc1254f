import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '../../src/views/gate.ts';
import { jsonText } from '../../src/views/json-text.ts';
import { payloads } from './payloads.ts';

describe('JSON on a screen', () => {
  it('F13: holds every payload, and nothing of it acts', () => {
    const text = jsonText({ payloads });
    expect(JSON.parse(text)).toEqual({ payloads });
    expect(text).not.toMatch(
      /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u200b\ufeff\ue000]/,
    );
    expect(gate(text)).toBe(text);
  });

  it('gives back any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(JSON.parse(jsonText([text], 0))).toEqual([text]);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves letters and emoji as they are', () => {
    expect(jsonText(['é 日本 👨‍👩‍👧 ❤️'], 0)).toBe('["é 日本 👨‍👩‍👧 ❤️"]');
  });
});
