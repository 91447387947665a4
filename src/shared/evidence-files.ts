import { z } from 'zod';
import { line } from './text';

// Whatever is attached is only ever handed to a viewer. Its type is read from its content and decides
// how it is named when it is opened, so that no name can make a program of it. Office documents are
// left out because they may carry macros; as PDF they are welcome.

/** The largest file kept: every backup holds it again. */
export const largestFileBytes = 10 * 1024 * 1024;

export const fileTypes = ['pdf', 'png', 'jpeg', 'gif', 'webp', 'text'] as const;
export type FileType = (typeof fileTypes)[number];

/** The ending a file of each type is opened under. */
export const fileEndings: Readonly<Record<FileType, string>> = {
  pdf: 'pdf',
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  text: 'txt',
};

/** What is known of a file kept with a piece of evidence, without its content. */
export interface EvidenceFile {
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
}

const beginsWith = (content: Uint8Array, text: string, at = 0): boolean =>
  content.length >= at + text.length &&
  Array.from(text).every((character, index) => content[at + index] === character.charCodeAt(0));

/** Text of any common encoding holds no control characters but those that lay it out. */
const isText = (content: Uint8Array): boolean =>
  content.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);

/** The type of a file by its content; null for what is not kept. */
export function fileTypeOf(content: Uint8Array): FileType | null {
  if (content.length === 0) return null;
  if (beginsWith(content, '%PDF-')) return 'pdf';
  if (beginsWith(content, '\u0089PNG\r\n\u001a\n')) return 'png';
  if (beginsWith(content, '\u00ff\u00d8\u00ff')) return 'jpeg';
  if (beginsWith(content, 'GIF87a') || beginsWith(content, 'GIF89a')) return 'gif';
  if (beginsWith(content, 'RIFF') && beginsWith(content, 'WEBP', 8)) return 'webp';
  return isText(content) ? 'text' : null;
}

/** A file to keep: one that is small enough and of a type that only a viewer opens. */
export const fileDraft = z.lazy(() =>
  z.object({
    name: line(255),
    content: z
      .instanceof(Uint8Array, { error: 'not-a-file' })
      .refine(({ length }) => length <= largestFileBytes, { error: 'file-too-large', abort: true })
      .refine((content) => fileTypeOf(content) !== null, 'not-a-kept-type'),
  }),
);
export type FileDraft = z.infer<typeof fileDraft>;

/** The name a file is opened under: its own, without what some system could not write, and the ending of its type. */
export function openingName({ name, type }: EvidenceFile): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${stem === '' ? 'attachment' : stem}.${fileEndings[type]}`;
}
