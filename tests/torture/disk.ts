import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

// Rebuilds a disk as a power cut may leave it, from the record of preload/disk.c. What was synced is
// there. Of everything else any part may be: each 512-byte sector that was written, each change of a
// length and each new name by itself, in any order, or none of it. A rename is whole or did not happen.

const sectorSize = 512;

/** What a program did to its folder, one after the other. */
export type Operation =
  | {
      readonly kind: 'open';
      readonly handle: number;
      readonly path: string;
      readonly isEmptied: boolean;
    }
  | {
      readonly kind: 'write';
      readonly handle: number;
      readonly offset: number;
      readonly data: Buffer;
    }
  | { readonly kind: 'truncate'; readonly handle: number; readonly size: number }
  | { readonly kind: 'sync'; readonly handle: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'mark'; readonly text: string };

/** Files by path, with their bytes; folders are those of the files. */
export type Files = ReadonlyMap<string, Buffer>;

/** Reads a record; throws where the program did what cannot be rebuilt, such as writing through a mapping. */
export function readRecord(file: string): readonly Operation[] {
  const bytes = readFileSync(file);
  const operations: Operation[] = [];
  let at = 0;
  const counted = (): Buffer => {
    const size = bytes.readUInt32LE(at);
    at += 4 + size;
    return bytes.subarray(at - size, at);
  };
  while (at < bytes.length) {
    const code = bytes.readUInt8(at);
    const handle = bytes.readUInt32LE(at + 1);
    const number = Number(bytes.readBigUInt64LE(at + 5));
    at += 13;
    operations.push(operation(code, handle, number, counted(), counted()));
  }
  return operations;
}

function operation(
  code: number,
  handle: number,
  number: number,
  one: Buffer,
  two: Buffer,
): Operation {
  const text = one.toString();
  switch (code) {
    case 1:
      return { kind: 'open', handle, path: text, isEmptied: number === 1 };
    case 2:
      return { kind: 'write', handle, offset: number, data: one };
    case 3:
      return { kind: 'truncate', handle, size: number };
    case 4:
      return { kind: 'sync', handle };
    case 5:
      return { kind: 'rename', from: text, to: two.toString() };
    case 6:
      return { kind: 'unlink', path: text };
    case 7:
      return { kind: 'make-folder', path: text };
    case 8:
      return { kind: 'mark', text };
    default:
      throw new Error(`The program did what this cannot rebuild: ${text}`);
  }
}

/** A change of a file's bytes: data at an offset, or a new length. */
type Change = { readonly offset: number; readonly data: Buffer } | { readonly size: number };
interface File {
  synced: Buffer;
  waiting: Change[];
}
/** A change of names in a folder: `file` gets the name `to`, and loses `from`. */
interface Naming {
  readonly from: string | null;
  readonly to: string | null;
  readonly file: File;
}

/** Which part of what was not synced reached the disk, asked for each piece. */
export type Survives = () => boolean;

/** The files after a cut of the power once these operations were done. */
export function afterPowerCut(
  before: Files,
  done: readonly Operation[],
  survives: Survives,
): Files {
  const synced = new Map<string, File>();
  for (const [path, bytes] of before) synced.set(path, { synced: bytes, waiting: [] });
  const current = new Map(synced);
  const handles = new Map<number, { readonly path: string; readonly file: File | undefined }>();
  let waiting: Naming[] = [];

  const created = (path: string): File => {
    const file: File = { synced: Buffer.alloc(0), waiting: [] };
    current.set(path, file);
    waiting.push({ from: null, to: path, file });
    return file;
  };
  const change = (handle: number, made: Change) => handles.get(handle)?.file?.waiting.push(made);
  const sync = ({ path, file }: { readonly path: string; readonly file: File | undefined }) => {
    if (file) {
      file.synced = applied(file.synced, file.waiting);
      file.waiting = [];
      return;
    }
    const isHere = ({ from, to }: Naming) => dirname(to ?? from ?? '') === path;
    waiting.filter(isHere).forEach((naming) => rename(synced, naming));
    waiting = waiting.filter((naming) => !isHere(naming));
  };

  const folders = new Set([...before.keys()].map(dirname));
  for (const step of done) {
    switch (step.kind) {
      case 'open': {
        const isFolder = folders.has(step.path);
        const file = isFolder ? undefined : (current.get(step.path) ?? created(step.path));
        folders.add(dirname(step.path));
        handles.set(step.handle, { path: step.path, file });
        if (step.isEmptied) change(step.handle, { size: 0 });
        break;
      }
      case 'write':
        sectors(step.offset, step.data).forEach((piece) => change(step.handle, piece));
        break;
      case 'truncate':
        change(step.handle, { size: step.size });
        break;
      case 'sync': {
        const handle = handles.get(step.handle);
        if (handle) sync(handle);
        break;
      }
      case 'rename': {
        const file = current.get(step.from);
        if (!file) break;
        const naming = { from: step.from, to: step.to, file };
        rename(current, naming);
        waiting.push(naming);
        break;
      }
      case 'unlink': {
        const file = current.get(step.path);
        if (!file) break;
        current.delete(step.path);
        waiting.push({ from: step.path, to: null, file });
        break;
      }
      case 'make-folder':
        folders.add(step.path);
        break;
      case 'mark':
    }
  }

  waiting.filter(survives).forEach((naming) => rename(synced, naming));
  const files = new Map<string, Buffer>();
  for (const [path, file] of synced) {
    files.set(path, applied(file.synced, file.waiting.filter(survives)));
  }
  return files;
}

function rename(names: Map<string, File>, { from, to, file }: Naming): void {
  if (from !== null && names.get(from) === file) names.delete(from);
  if (to !== null) names.set(to, file);
}

/** Cuts a write where sectors end: each reaches the disk whole or not at all. */
function sectors(offset: number, data: Buffer): Change[] {
  const pieces: Change[] = [];
  for (let from = 0; from < data.length;) {
    const to = Math.min(data.length, from + sectorSize - ((offset + from) % sectorSize));
    pieces.push({ offset: offset + from, data: data.subarray(from, to) });
    from = to;
  }
  return pieces;
}

function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes;
  const ends = changes.map((one) => ('size' in one ? one.size : one.offset + one.data.length));
  const result = Buffer.alloc(Math.max(bytes.length, ...ends));
  bytes.copy(result);
  let length = bytes.length;
  for (const change of changes) {
    if ('data' in change) {
      change.data.copy(result, change.offset);
      length = Math.max(length, change.offset + change.data.length);
    } else {
      if (change.size < length) result.fill(0, change.size, length);
      length = change.size;
    }
  }
  return result.subarray(0, length);
}

/** Every file below a folder. */
export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return new Map(paths.map((path) => [path, readFileSync(path)]));
}

/** Writes files that were below one folder to another. */
export function layOut(files: Files, from: string, to: string): void {
  for (const [path, bytes] of files) {
    const target = join(to, relative(from, path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
