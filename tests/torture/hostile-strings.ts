import { below, oneOf, randomFrom } from './random';

/** Strings that have broken programs: what they are made to break is said beside them. */
const known = [
  // SQL and search
  `'; DROP TABLE rating; --`,
  `" OR ""="`,
  `:id @id $id ?1 ?`,
  `NEAR("a" "b", 3) AND (title:x* OR ^y)`,
  `" * ( ) : ^ - +`,
  // pages
  `<img src=x onerror="globalThis.ran=1">`,
  `<script>globalThis.ran=1</script>`,
  `"><svg/onload=globalThis.ran=1>`,
  `javascript:globalThis.ran=1`,
  `{{constructor.constructor('globalThis.ran=1')()}}`,
  `</textarea></title><style>*{display:none}</style>`,
  `&lt;b&gt; &amp;amp; &#x41; &nbsp;`,
  // messages in ICU syntax
  `{count, plural, one {#} other {#}}`,
  `{name} {0} '{'quoted'}' <b>x</b>`,
  // spreadsheets
  `=HYPERLINK("http://x","y")`,
  `+1+cmd|' /C calc'!A0`,
  `-2+3`,
  `@SUM(A1:A9)`,
  `a,"b";c`,
  // shells, paths and formats
  `$(touch /tmp/x) \`id\` \${HOME} %PATH%`,
  `../../../../etc/passwd`,
  `C:\\con\\nul.txt`,
  `%s %n %x %08.3f`,
  // objects
  `__proto__`,
  `constructor`,
  `toString`,
  `null`,
  `undefined`,
  `NaN`,
  `[object Object]`,
  // numbers and dates
  `1e999`,
  `-0`,
  `0x1F`,
  `2024-02-30`,
  `9007199254740993`,
  // writing systems
  `e\u0301 \u00e9 Å \uFB01`,
  `가각 ᄀ\u1161`,
  `مرحبا \u202Eabc\u202C עברית`,
  `\u200Fשלום\u200F, world`,
  `👩🏽‍💻 👨‍👩‍👧‍👦 🇪🇺 \u{10FFFF}`,
  `İ ı ß ſ ς σ`,
  `ไทย ภาษา ที่ไม่มีช่องว่าง`,
  `漢字 カタカナ ｶﾀｶﾅ`,
  `Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘`,
  // characters one cannot see
  `\u200B zero\u200Dwidth \uFEFF`,
  `tab\there\u000bvt\u000cff`,
  `\u0001\u0002\u001b[31mred\u001b[0m`,
  `line\u2028separator\u2029paragraph`,
  `a\r\nb\rc\nd`,
  `\u0000`,
  `\uD800 lonely \uDC00`,
  `\u00A0\u2003\u3000`,
  ` `,
  ``,
  // sizes
  'x'.repeat(300),
  'w '.repeat(400),
  'é'.repeat(2_001),
  '😀'.repeat(1_500),
  'a'.repeat(100_000),
];

/** Pieces that made-up strings are put together from. */
const pieces = [
  ...known.filter(({ length }) => length < 60),
  'word',
  ' ',
  '"',
  "'",
  '\\',
  '\n',
  '<',
  '&',
  '\u0301',
  '\u202E',
];

function madeUp(seed: number): string {
  const random = randomFrom(seed);
  return Array.from({ length: 1 + below(random, 6) }, () => oneOf(random, pieces)).join('');
}

/** The known ones, and more made up of their pieces: always the same 500. */
export const hostileStrings: readonly string[] = [
  ...known,
  ...Array.from({ length: 500 - known.length }, (_, n) => madeUp(n + 1)),
];
