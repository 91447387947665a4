import { readFile } from 'node:fs/promises';
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

/** Serves the built renderer to a session, and nothing outside its folder. */
export function servePages(session: Session): void {
  session.protocol.handle('rungs', async (request) => {
    const file = fileOf(request.url);
    const type = file === null ? undefined : types[extname(file)];
    if (request.method !== 'GET' || file === null || type === undefined) return notFound();
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      });
    } catch {
      return notFound();
    }
  });
}

const notFound = () => new Response('Not found', { status: 404 });

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
