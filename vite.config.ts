import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import subsetFont from 'subset-font';
import { defineConfig, type Plugin } from 'vite';
import { arrivals } from './scripts/arrivals.ts';
import { policyFor } from './scripts/policy.ts';

/** In the page itself, so that it holds on any host. Only in the build: the dev server injects inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(process.env['LIVE_HOSTS'] ?? '') },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Styles and program after what `index.html` shows by itself: a style sheet in the head would keep the screen empty until it
 * has come. The worker that opens series is asked for at once: nothing is there to be seen before it.
 */
function openingFirst(): Plugin {
  return {
    name: 'opening-first',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const late =
          html.match(/ *<(link rel="(stylesheet|modulepreload)"|script type="module")[^>]*>(<\/script>)?\n/g) ?? [];
        const series = Object.keys(bundle).find((name) => /series\.worker-.*\.js$/.test(name));
        if (!series) throw new Error('The build has no worker for series');
        const early = `    <link rel="preload" as="fetch" crossorigin href="./${series}">\n`;
        const rest = late.reduce((text, tag) => text.replace(tag, ''), html);
        const styles = late.filter((tag) => tag.includes('stylesheet'));
        const others = late.filter((tag) => !tag.includes('stylesheet'));
        return rest.replace('  </body>', [...styles, early, ...others, '  </body>'].join(''));
      },
    },
  };
}

/** Where texts are: the catalogs, and what the views of the inside bring along. */
const TEXTS = /^i18n[/\\].*\.ts$|[/\\](words|about)\.ts$/;

/** Every character that the page itself writes; others come from the system's fonts. */
function charactersOfPage(): string {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => TEXTS.test(name));
  const catalogs = names.map((name) => readFileSync(`src/${name}`, 'utf8'));
  return [...new Set(ascii + catalogs.join(''))].join('');
}

/** The font with these characters alone, in the weights that are used: a third of its size. */
function smallerFont(): Plugin {
  return {
    name: 'smaller-font',
    apply: 'build',
    async generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.woff2')) continue;
        const axes = { wght: { min: 400, max: 700 } };
        const options = { targetFormat: 'woff2', variationAxes: axes } as const;
        asset.source = await subsetFont(Buffer.from(asset.source), charactersOfPage(), options);
      }
    },
  };
}

type ModuleInfo = { readonly isEntry: boolean; readonly importers: readonly string[] };
type Modules = { getModuleInfo(id: string): ModuleInfo | null };

/**
 * All that the page needs from the first is one chunk, whoever else uses it: cut into pieces by who does, it would be larger
 * when it is packed, and be asked for piece by piece.
 */
const inFirst = new Map<string, boolean>();
function firstChunk(id: string, modules: Modules): string | null {
  const isFirst = (module: string): boolean => {
    const known = inFirst.get(module);
    if (known !== undefined) return known;
    inFirst.set(module, false); // on the way round a circle
    const info = modules.getModuleInfo(module);
    const found = info !== null && (info.isEntry || info.importers.some(isFirst));
    inFirst.set(module, found);
    return found;
  };
  return isFirst(id) ? 'page' : null;
}

export default defineConfig({
  // Relative addresses: the build works in any folder of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), openingFirst(), smallerFont(), arrivals()],
  worker: { format: 'es', plugins: () => [arrivals()] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2023',
    manifest: true,
    // What is imported later, and its styles, are fetched by `arrivals`.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    // A `data:` font or worker would break the policy above.
    assetsInlineLimit: 0,
    // TensorFlow.js is that large, and only the trainer's worker has it; scripts/size.mjs holds the limits.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: firstChunk }] } },
    },
  },
});
