/**
 * The web, as far as tests know it: one HTTP proxy on 127.0.0.1 that answers for every
 * `*.example` host itself, refuses the rest, and remembers every attempt.
 * What the pages hold belongs in `tests/fixtures/pages`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/pages', import.meta.url));

/** Optional test material beside the project: saved real pages. */
export const REAL_PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** What the browsers ask for on their own behalf, whatever is installed in them: updates, settings, accounts. */
const BROWSERS_OWN =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)$/;

export interface SiteServer {
  port: number;
  /** Address of a fixture: `page('article.html')` or `page('article.html', 'other.example')`. */
  page(path: string, host?: string): string;
  /** Serves text at a path of every host, before any file. */
  put(path: string, body: string): void;
  /** Serves the files of a folder under a prefix (`/real/`), with these headers beside the usual ones. */
  serveFolder(prefix: string, folder: string, headers?: Record<string, string>): void;
  /** Every address asked for since the last `forget`, in order. */
  requests(): string[];
  /** Attempts to reach anything but `*.example`, without what the browsers ask for on their own behalf. */
  outside(): string[];
  forget(): void;
  destroy(): Promise<void>;
}

/** Starts the proxy on a free port. */
export async function startSiteServer(): Promise<SiteServer> {
  const put = new Map<string, string>();
  const folders = new Map<string, { folder: string; headers: Record<string, string> }>();
  let asked: string[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    asked.push(url.href);
    // Asked directly, and not as a proxy, it answers as a plain server.
    const direct = request.url?.startsWith('/') === true;
    if (!direct && !url.hostname.endsWith('.example')) {
      response.writeHead(502).end();
      return;
    }
    answer(url, response);
  });
  // An https address is asked for by CONNECT; nothing here speaks it.
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url ?? ''}`);
    socket.on('error', () => undefined); // a browser that ends may reset what it asked for
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });

  const requests = () => asked.filter((url) => !BROWSERS_OWN.test(new URL(url).hostname));

  function answer(url: URL, response: ServerResponse): void {
    const path = decodeURIComponent(url.pathname);
    const given = put.get(path);
    const file = given === undefined ? findFile(path) : null;
    if (given === undefined && file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'cache-control': 'no-store', ...file?.headers, 'content-type': type });
    response.end(given ?? (file === null ? '' : readFileSync(file.path)));
  }

  function findFile(asked: string): { path: string; headers: Record<string, string> } | null {
    for (const [prefix, { folder, headers }] of [
      ...folders,
      ['/', { folder: FIXTURES, headers: {} }] as const,
    ]) {
      if (!asked.startsWith(prefix)) continue;
      const path = normalize(join(folder, asked.slice(prefix.length)));
      if (path.startsWith(folder) && existsSync(path) && statSync(path).isFile()) return { path, headers };
    }
    return null;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is an object, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    page: (path, host = 'news.example') => `http://${host}/${path}`,
    put: (path, body) => void put.set(path, body),
    serveFolder: (prefix, folder, headers = {}) => void folders.set(prefix, { folder, headers }),
    requests,
    outside: () => requests().filter((url) => !new URL(url).hostname.endsWith('.example')),
    forget: () => {
      asked = [];
    },
    destroy: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
