/**
 * One HTML file with everything in it, for a stick: `dist-single/lstm-playground.html`, made of the build in `dist/`. It opens
 * from the disk by a double click.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from '../run.mjs';

const DIST = join(ROOT, 'dist');
const OUT = join(ROOT, 'dist-single');

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('No build: run `npm run build`.');
  process.exit(1);
}
/** @param {string} name */
const bytes = (name) => readFileSync(join(DIST, name));
/** @param {string} name */
const text = (name) => bytes(name).toString('utf8');
/** @param {string} folder */
const filesIn = (folder) => readdirSync(join(DIST, folder)).map((name) => `${folder}/${name}`);
/** @param {string} type @param {string} name */
const dataAddress = (type, name) => `data:${type};base64,${bytes(name).toString('base64')}`;

const scripts = filesIn('assets').filter((name) => name.endsWith('.js'));
const workers = scripts.filter((name) => name.includes('.worker-'));
const STATIC = /\b(from|import)\s*(["'`])\.\/([\w.-]+\.js)\2/g;
const DYNAMIC = /\bimport\((["'`])\.\/([\w.-]+\.js)\1\)/g;
/** What `arrivals.ts` puts before an import: here is everything already. */
const WAIT =
  /\(globalThis\.arriveFirst\?\.\(\[([^\]]*)\],import\.meta\.url\)\?\?Promise\.resolve\(\)\)\.then\(\(\)=>(import\([^)]*\))\)/g;

/** @param {string} name the page's program and its parts @returns {string} */
const scriptText = (name) =>
  withoutArrivals(name)
    .replaceAll(DYNAMIC, (_, __, file) => `import(single("assets/${file}"))`)
    .replaceAll(STATIC, (_, word, __, file) => `${word}"@@assets/${file}@@"`);

/** @param {string} name */
const withoutArrivals = (name) =>
  text(name)
    .replaceAll(WAIT, (_, __, what) => what)
    .replaceAll('import.meta.url', JSON.stringify(`single:/${name}`));

/** The page's scripts, each after all that it imports, since its text names their addresses. @param {string} entry */
function inOrder(entry) {
  /** @type {Map<string, 'on the way' | 'there'>} */
  const state = new Map();
  /** @type {string[]} */
  const ordered = [];
  /** @type {string[]} */
  const waiting = [entry];
  /** @param {string} name */
  const put = (name) => {
    if (state.get(name) === 'there') return;
    if (state.get(name) === 'on the way') throw new Error(`${name} imports itself by way of others`);
    state.set(name, 'on the way');
    const code = withoutArrivals(name);
    for (const [, , , file] of code.matchAll(STATIC)) put(`assets/${file}`);
    for (const [, , file] of code.matchAll(DYNAMIC)) waiting.push(`assets/${file}`);
    state.set(name, 'there');
    ordered.push(name);
  };
  for (const name of waiting) put(name);
  return ordered;
}

/** A worker with all its parts as one script: browsers start no module from a page of the disk. @param {string} name */
async function workerText(name) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'of-the-build',
        load: (/** @type {string} */ id) => (id.startsWith(DIST) ? withoutArrivals(relative(DIST, id)) : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(DIST, name),
        treeshake: false,
        output: { format: 'iife', codeSplitting: false, name: 'worker' },
      },
    },
  });
  const { output } = /** @type {{ output: readonly { type: string, code?: string }[] }} */ (built);
  const [chunk, ...others] = output;
  if (chunk?.code === undefined || others.length > 0) throw new Error(`${name} is not one script`);
  return chunk.code;
}

const html = text('index.html');
/** @param {RegExp} pattern */
const found = (pattern) => {
  const match = pattern.exec(html)?.[1];
  if (match === undefined) throw new Error(`dist/index.html has nothing like ${pattern}`);
  return match;
};
const entry = `assets/${found(/<script type="module"[^>]*src="\.\/assets\/(page-[\w-]+\.js)"/)}`;
const firstSheet = `assets/${found(/<link rel="stylesheet"[^>]*href="\.\/assets\/([\w.-]+\.css)"/)}`;

/** All style sheets, in the order in which they would come: those that others use before these. */
const laterSheets = scripts.flatMap((name) =>
  [...text(name).matchAll(WAIT)].flatMap(([, files = '']) => files.match(/[\w-]+\.css/g) ?? []),
);
const sheets = [...new Set([firstSheet, ...laterSheets.map((file) => `assets/${file}`)])];
const styles = sheets
  .map((name) =>
    text(name).replaceAll(
      /url\(\.\/([\w.-]+\.woff2)\)/g,
      (_, file) => `url(${dataAddress('font/woff2', `assets/${file}`)})`,
    ),
  )
  .join('\n');

const files = [
  ...inOrder(entry).map((name) => ({ name, type: 'text/javascript', text: scriptText(name) })),
  ...(await Promise.all(
    workers.map(async (name) => ({ name, type: 'text/javascript', text: await workerText(name) })),
  )),
  ...filesIn('assets')
    .filter((name) => name.endsWith('.wasm'))
    .map((name) => ({ name, type: 'application/wasm', bytes: bytes(name).toString('base64') })),
  ...filesIn('data').map((name) => ({ name, type: 'text/plain', bytes: bytes(name).toString('base64') })),
];
const packed = gzipSync(JSON.stringify(files), { level: 9 }).toString('base64');

/** @param {string} script what may stand in a script element */
const inline = (script) => script.replaceAll('</script', '<\\/script').trim();
const boot = inline(readFileSync(new URL('boot.js', import.meta.url), 'utf8'));
const opening = inline(text('opening.js'));
/** @param {string} script */
const hash = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
/** What the build allows its own files is allowed to what is in this file, and nothing of the net. */
const policy = found(/http-equiv="Content-Security-Policy" content="([^"]*)"/)
  .replaceAll('&#39;', "'")
  .replace("script-src 'self'", `script-src blob: ${hash(boot)} ${hash(opening)}`)
  .replace("font-src 'self'", 'font-src data:')
  .replace("connect-src 'self'", 'connect-src blob: data:')
  .replace("worker-src 'self'", 'worker-src blob:')
  .replaceAll("'self' ", '')
  .replaceAll("'self'", "'none'");

const single = html
  .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => `${start}${policy}`)
  .replace(/ *<link rel="(manifest|apple-touch-icon|stylesheet|preload|modulepreload)"[^>]*>\n?/g, '')
  .replace(/<script type="module"[^>]*><\/script>\n?/g, '')
  .replace(/href="\.\/favicon\.svg"/, `href="${dataAddress('image/svg+xml', 'favicon.svg')}"`)
  .replace(/<script async src="\.\/opening\.js"[^>]*><\/script>/, () => `<script>${opening}</script>`)
  .replace(
    '</body>',
    () =>
      `<style>${styles}</style>\n<script type="application/octet-stream" id="files" data-entry="${entry}">${packed}</script>\n<script>${boot}</script>\n</body>`,
  );
const left = /(?:src|href)="\.\/[^"]*"/.exec(single);
if (left) throw new Error(`The single file still asks for ${left[0]}`);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'lstm-playground.html'), single);
console.log(
  `dist-single/lstm-playground.html: ${(Buffer.byteLength(single) / 1e6).toFixed(1)} MB, opens from the disk`,
);
