import { extname } from 'node:path';
import { serve } from '@hono/node-server';
import type { Assets } from '../assets.ts';

type Fetch = (request: Request, env?: object) => Response | Promise<Response>;

/** The app and its static files over HTTP, as CloudFront puts them together. Returns what stops it. */
export function serveWeb(fetch: Fetch, assets: Assets, port: number, hostname: string) {
  return new Promise<() => Promise<void>>((resolve, reject) => {
    const answer: Fetch = (request, env) =>
      assetAnswer(assets, new URL(request.url).pathname) ?? fetch(request, env);
    const server = serve({ fetch: answer, port, hostname }, () => {
      resolve(
        () =>
          new Promise(stopped => {
            server.close(() => stopped());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      );
    });
    server.once('error', reject);
  });
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

function assetAnswer(assets: Assets, path: string): Response | undefined {
  if (!path.startsWith('/assets/')) return undefined;
  const content = assets.get(path.slice('/assets/'.length));
  if (!content) return new Response('Not found', { status: 404 });
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
