const canvases = new Map<string, CanvasRenderingContext2D | null>();

/** The width in px of a line of text in the interface's font as Chromium draws it; without a page, an estimate. */
export function measureText(text: string, sizePx: number, weight = 400): number {
  if (typeof document === 'undefined') return estimatedWidth(text, sizePx);
  const font = `${weight} ${sizePx}px ${getComputedStyle(document.documentElement).fontFamily}`;
  let context = canvases.get(font);
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = font;
    canvases.set(font, context);
  }
  return context?.measureText(text).width ?? text.length * sizePx * 0.6;
}

/** Rather too wide than too narrow: nothing may overlap on paper. */
function estimatedWidth(text: string, sizePx: number): number {
  let ems = 0;
  for (const letter of text) {
    if (/[\u2E80-\uFFFF\u{10000}-\u{10FFFF}]/u.test(letter)) ems += 1.05;
    else if (/[mwMW@%—…]/.test(letter)) ems += 0.95;
    else if (/[A-ZÀ-Þ&]/.test(letter)) ems += 0.74;
    else if (/[iljtfrI.,:;'’|!() \-·]/.test(letter)) ems += 0.42;
    else ems += 0.64;
  }
  return ems * sizePx;
}

/** The text, or as much of its beginning as fits the width with an ellipsis after it. */
export function ellipsize(text: string, maxPx: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= maxPx) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(letters.slice(0, middle).join('') + '…') <= maxPx) fits = middle;
    else tooMany = middle;
  }
  return letters.slice(0, fits).join('').trimEnd() + '…';
}
