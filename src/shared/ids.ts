import { z } from 'zod';

const id = z.string().min(1).max(400);

/** The id of one kind of entry; kinds differ to the compiler alone, and share what checks them. */
export const idOf = <Kind extends string>() => id.brand<Kind>();
