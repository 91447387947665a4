/** What came of wild calls. */
export interface Fuzzed {
  readonly answered: number;
  readonly done: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

/**
 * Runs in the page and therefore stands alone: calls a method with values made up from its JSON
 * schema, some sound, some spoilt in one place, some hostile throughout. Whatever the value, an answer
 * has to come, and never one that says that something unforeseen went wrong.
 */
export async function fuzz({
  method,
  schema,
  seed,
  count,
}: {
  readonly method: string;
  readonly schema: unknown;
  readonly seed: number;
  readonly count: number;
}): Promise<Fuzzed> {
  interface Schema {
    readonly type?: string;
    readonly enum?: readonly unknown[];
    readonly const?: unknown;
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly format?: string;
    readonly not?: unknown;
  }
  let state = (seed + 1) * 2_654_435_761;
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x6d2b79f5) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
  const pick = <T>(list: readonly T[]): T => list[random() % list.length] as T;

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const deep = () => {
    let value: unknown = 0;
    for (let n = 0; n < 1_500; n++) value = [value];
    return value;
  };
  const hostile: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => NaN,
    () => Infinity,
    () => -0,
    () => 2 ** 53,
    () => 1e308,
    () => 12345678901234567890n,
    () => '',
    () => '\ud800',
    () => 'a\0b',
    () => '__proto__',
    () => 'x'.repeat(200_000),
    () => "'; DROP TABLE pay; --",
    () => '<img src=x onerror="planted = 1">',
    () => JSON.parse('{"__proto__": {"planted": 1}, "constructor": {"prototype": {}}}') as unknown,
    () => cyclic,
    () => deep(),
    () => () => 1,
    () => Symbol('planted'),
    () => new Date(NaN),
    () => new Map([['a', 1]]),
    () => new Uint8Array(1_000),
    () => Array.from({ length: 2_000 }, (_, n) => n),
    () => new Proxy({}, {}),
    () => document,
    () => ({ toString: 'no function', valueOf: 1, then: 1 }),
    () => Object.create(null) as unknown,
    () => [[], {}, ''],
  ];
  const texts = [
    'a',
    'git',
    'backend-developer/mid',
    '2024-02-29',
    '2023-02-29',
    'USD',
    'Ünïcödé 🧗',
  ];
  const sound = (of: Schema): unknown => {
    if (of.not !== undefined) return undefined;
    if (of.const !== undefined) return of.const;
    if (of.enum) return pick(of.enum);
    const branches = of.anyOf ?? of.oneOf;
    if (branches) return sound(pick(branches));
    if (of.allOf) return sound(pick(of.allOf));
    switch (of.type) {
      case 'null':
        return null;
      case 'boolean':
        return random() % 2 === 0;
      case 'integer':
      case 'number': {
        const least = Math.max(of.minimum ?? 0, -1e6);
        return least + (random() % Math.max(1, Math.min((of.maximum ?? 50) - least + 1, 1e6)));
      }
      case 'array':
        return Array.from({ length: random() % 4 }, () => sound(of.items ?? {}));
      case 'object':
        return Object.fromEntries(
          Object.entries(of.properties ?? {}).map(([name, inner]) => [name, sound(inner)]),
        );
      case 'string':
        return of.format === 'date' ? '2024-02-29' : pick(texts);
      default:
        return pick(texts);
    }
  };
  const spoil = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || random() % 4 === 0) return pick(hostile)();
    const keys = Object.keys(value);
    const key = keys.length === 0 ? 'planted' : pick(keys);
    const spoilt = { ...value, [key]: spoil((value as Record<string, unknown>)[key]) };
    if (random() % 5 === 0) Reflect.deleteProperty(spoilt, key);
    return spoilt;
  };

  const { rungs } = window as unknown as {
    rungs: { call(method: unknown, input: unknown): Promise<string> };
  };
  const faults: string[] = [];
  let [answered, done, refused] = [0, 0, 0];
  const callOnce = async (n: number) => {
    const made = sound(schema as Schema);
    const input = n % 3 === 0 ? made : n % 3 === 1 ? spoil(made) : pick(hostile)();
    try {
      const reply = JSON.parse(await rungs.call(method, input)) as { ok: boolean; code?: string };
      if (reply.ok) done++;
      else refused++;
      if (reply.code === 'internal') faults.push(`internal for ${typeof input} at ${n}`);
    } catch (error) {
      // What cannot be copied never leaves the page.
      if (/could not be cloned|circular|recursion|Invalid|conversion/i.test(String(error)))
        refused++;
      else faults.push(String(error));
    }
    answered++;
  };
  // Several at once: the way there and back would take most of the time.
  const atOnce = 25;
  for (let n = 0; n < count; n += atOnce) {
    await Promise.all(
      Array.from({ length: Math.min(atOnce, count - n) }, (_, index) => callOnce(n + index)),
    );
  }
  if ('planted' in window || 'planted' in {}) faults.push('a script or a prototype was planted');
  return { answered, done, refused, faults };
}
