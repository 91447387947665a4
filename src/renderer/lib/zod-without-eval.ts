import { config } from 'zod/v4/core';

// zod would compile its checks with `new Function`, which the page's policy forbids; merely trying is
// reported as a violation. This stands before any schema is made, hence first in every entry.
config({ jitless: true });
