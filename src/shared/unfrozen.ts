import type { z } from 'zod';

/**
 * A schema whose values are readonly to the compiler. Zod's own `readonly` also freezes them, before it
 * says what is wrong with them: bytes in the place of a list cannot be frozen, and it throws.
 */
export const unfrozen = <Schema extends z.ZodType>(schema: Schema): z.ZodReadonly<Schema> =>
  schema as unknown as z.ZodReadonly<Schema>;
