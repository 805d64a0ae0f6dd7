/** A plain file server of a folder, which a test can stop and whose files it can change. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
  '.webmanifest': 'application/manifest+json',
};

export type Site = {
  readonly address: string;
  /** Serves a file with another text from now on. */
  change(name: string, edit: (text: string) => string): void;
  stop(): void;
};

/** Serves `dist` under `path`; everything outside of it is missing. */
export async function serveBuild(path = '/'): Promise<Site> {
  const edits = new Map<string, (text: string) => string>();
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = asked === path ? 'index.html' : asked.slice(path.length);
    const file = asked.startsWith(path) ? readFile(join('dist', name)) : Promise.reject(new Error(asked));
    file.then(
      (content) => {
        const edit = edits.get(name);
        response
          .writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' })
          .end(edit ? edit(content.toString('utf8')) : content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    change: (name, edit) => edits.set(name, edit),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
