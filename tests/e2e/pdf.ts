import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark with those below it. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** One page: its size in points, its text, its headings by size and the alternative texts on it. */
interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Each run of text with the height of its letters in points. */
  readonly runs: readonly {
    readonly text: string;
    readonly height: number;
    readonly right: number;
  }[];
  readonly alternatives: readonly string[];
  readonly roles: readonly string[];
  /** Pictures made of pixels; drawings made of lines are none. */
  readonly pictureCount: number;
}

/** What a reader, and a program that indexes files, finds in a PDF. */
export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly text: string;
  readonly bookmarks: readonly Bookmark[];
  readonly isTagged: boolean;
  readonly information: Readonly<Record<string, unknown>>;
  readonly attachmentCount: number;
}

const pictureOperations: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** Reads a PDF file whole. */
export async function readPdf(file: string): Promise<Pdf> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, height: item.height, right: Number(item.transform[4]) + item.width }]
        : [],
    );
    const { fnArray } = await page.getOperatorList();
    const nodes = flatten((await page.getStructTree()) as StructureNode | null);
    pages.push({
      width: right - left,
      height: top - bottom,
      // Line ends differ with the fonts of a machine: words are what is compared.
      text: words(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      ),
      runs,
      alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
      pictureCount: fnArray.filter((operation) => pictureOperations.has(operation)).length,
      roles: nodes.flatMap(({ role }) => (role === undefined ? [] : [role])),
    });
  }
  const { info } = await pdf.getMetadata();
  const attachments = await pdf.getAttachments();
  const read: Pdf = {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    bookmarks: await pdf.getOutline(),
    isTagged: isMarked(await pdf.getMarkInfo()),
    information: { ...info },
    attachmentCount: Object.keys(attachments ?? {}).length,
  };
  await loading.destroy();
  return read;
}

/** pdf.js declares an object and answers a map. */
const isMarked = (marks: unknown): boolean => marks instanceof Map && marks.get('Marked') === true;

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const flatten = (node: StructureNode | null): StructureNode[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(flatten)];

/** The titles of bookmarks at one depth, 0 being the document's own. */
export const titlesAt = (bookmarks: readonly Bookmark[], depth: number): readonly string[] =>
  depth === 0
    ? bookmarks.map(({ title }) => title)
    : bookmarks.flatMap(({ items }) => titlesAt(items, depth - 1));
