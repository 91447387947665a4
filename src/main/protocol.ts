import { readFile } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

// The window's pages come from our own origin instead of file://, so that they have an origin to
// check, a policy in their headers and a V8 code cache.

/** The origin of every page of ours. */
export const pageOrigin = 'rungs://app';
const root = join(__dirname, '../renderer');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready: Electron fixes a scheme's privileges at start. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'rungs', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

const safetyHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

// Not `protocol.handle`: before the first byte it loads a whole fetch implementation for its Request
// and Response, which costs every start a tenth of its time and 4 MB, for files we read ourselves.
/** Serves the built renderer to a session, and nothing outside its folder. */
export function servePages(session: Session): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  session.protocol.registerBufferProtocol('rungs', ({ url, method }, respond) => {
    const file = fileOf(url);
    const type = file === null ? undefined : types[extname(file)];
    if (method !== 'GET' || file === null || type === undefined) {
      respond(notFound);
      return;
    }
    readFile(file, (error, data) => {
      respond(error ? notFound : { data, headers: { ...safetyHeaders, 'Content-Type': type } });
    });
  });
}

const notFound = {
  statusCode: 404,
  headers: { ...safetyHeaders, 'Content-Type': 'text/plain' },
  data: Buffer.from('Not found'),
};

/** The file a URL names below the renderer's folder, or null for any other host or place. */
function fileOf(url: string): string | null {
  const { host, pathname } = new URL(url);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (host !== 'app' || path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) ? file : null;
}
