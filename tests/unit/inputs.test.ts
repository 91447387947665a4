import { expect, it } from 'vitest';
import { z } from 'zod';
import { api, type Method } from '../../src/shared/api';

/** What the bridge carries besides plain data, and no schema takes. */
const strange = [new Uint8Array(8), new Map(), new Date(NaN), Object.freeze([]), new Error('no')];

/** The names an input has, whatever its kind. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as Readonly<Record<string, unknown>>;
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...own, ...Object.values(rest).flatMap((each) => [each].flat().flatMap(namesIn))];
}

it.each(Object.keys(api) as Method[])('%s refuses what is strange and never throws', (method) => {
  const { input } = api[method];
  const names = namesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
  for (const value of strange) {
    for (const each of [value, ...names.map((name) => ({ [name]: value }))]) {
      expect(() => input.safeParse(each)).not.toThrow();
    }
  }
});
