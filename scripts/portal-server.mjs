// Serves the built pages of the portal, as `@backstage/plugin-app-backend` does
// in production, but on a port of its own. Settings are put into the page when
// it is asked for, so one build serves every port and every catalog.
//
//   node scripts/portal-server.mjs --dist DIR --port N --config FILE …
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigReader } from '@backstage/config';
import { ConfigSources, loadConfigSchema } from '@backstage/config-loader';
import template from 'lodash/template.js';
import { root } from './lib/paths.mjs';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string' },
    port: { type: 'string' },
    config: { type: 'string', multiple: true, default: [] },
  },
});

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const index = await renderIndex().catch(error => {
  console.error(`  ${error.message}`);
  process.exit(1);
});

createServer(async (request, response) => {
  try {
    await answer(request, response);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(Number(options.port), '127.0.0.1');

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request);
  const file = path && (await findFile(path));
  if (file) {
    response.writeHead(200, {
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      // The names of what the bundler makes hold a hash of the content.
      'cache-control': path.startsWith('/static/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
    if (request.method === 'HEAD') {
      response.end();
    } else {
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
    }
    return;
  }
  if (!path || path.startsWith('/static/')) {
    response.writeHead(404).end();
    return;
  }
  // Every other path is one of the application's own.
  response.writeHead(200, {
    'content-type': TYPES['.html'],
    'content-length': index.length,
    'cache-control': 'no-store, max-age=0',
    'x-frame-options': 'DENY',
  });
  response.end(request.method === 'HEAD' ? undefined : index);
}

function pathOf(request) {
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function findFile(path) {
  const target = normalize(join(options.dist, path));
  const isInside = target.startsWith(join(options.dist, sep));
  // The page comes from its template; files that begin with a dot are the
  // build's own.
  if (!isInside || /\/(\.|index\.html)/.test(path)) {
    return undefined;
  }
  const found = await stat(target).catch(() => undefined);
  return found?.isFile() ? { path: target, size: found.size } : undefined;
}

/** The page with the settings that browsers may see, and only these. */
async function renderIndex() {
  const source = ConfigSources.default({
    rootDir: root,
    watch: false,
    argv: options.config.flatMap(file => ['--config', file]),
  });
  const config = await ConfigSources.toConfig(source);
  const schema = await loadConfigSchema({
    serialized: JSON.parse(
      await readFile(join(options.dist, '.config-schema.json'), 'utf8'),
    ),
  });
  const visible = schema.process([{ data: config.get(), context: 'app' }], {
    visibility: ['frontend'],
    withDeprecatedKeys: true,
  });
  config.close();

  const page = template(
    await readFile(join(options.dist, 'index.html.tmpl'), 'utf8'),
    { interpolate: /<%=([\s\S]+?)%>/g },
  );
  const html = page({
    config: ConfigReader.fromConfigs(visible),
    publicPath: '',
  });
  const json = JSON.stringify(visible).replaceAll('<', '\\u003c');
  return Buffer.from(
    html.replace(
      '</head>',
      () => `<script type="backstage.io/config">${json}</script>\n</head>`,
    ),
  );
}
