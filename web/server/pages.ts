// Where the pages come from: the build in production, Vite in development.
import { createRequestHandler } from '@remix-run/node';
import type { ServerBuild } from '@remix-run/node';
import type { Pages } from './app.ts';

/** The built pages. `buildUrl` is the folder that holds client/ and server/. */
export async function loadBuiltPages(buildUrl: URL): Promise<Pages> {
  const build: ServerBuild = await import(new URL('server/index.js', buildUrl).href);
  return {
    handle: createRequestHandler(build, 'production'),
    assets: new URL('client', buildUrl).pathname,
    middleware: null,
  };
}

/** Pages compiled as they are asked for, with hot reload; and how to stop it. */
export async function watchPages(root: URL): Promise<Pages & { close: () => Promise<void> }> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root: root.pathname, server: { middlewareMode: true } });
  return {
    handle: async (request, context) => {
      const build = await vite.ssrLoadModule('virtual:remix/server-build');
      return createRequestHandler(build as ServerBuild, 'development')(request, context);
    },
    assets: null,
    middleware: (request, response, next) =>
      vite.middlewares(request as never, response as never, next),
    close: () => vite.close(),
  };
}
