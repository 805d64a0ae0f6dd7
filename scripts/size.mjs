/**
 * How much the first visit loads, gzipped, against its budget. Run after a build.
 *
 * Counted is all that the page asks for by itself: the page, its styles, every script that its own code can reach, the
 * font, the workers of series and inspector, and the default series. Not counted, but printed: the
 * workers of the trainer with TensorFlow.js and of the evaluator, and what shows its words, which are fetched when the page is
 * already there; and
 * what only an act of the user asks for: the other language, the other series, dialogs, importer and generators.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run.mjs';

const BUDGET_KB = 250;
const DIST = join(ROOT, 'dist');
const DEFAULT_SERIES = 'data/sunspots-yearly.csv';
/**
 * Chunks that are fetched on a click, a choice or a file, by the modules that they start with. The chart library (behind
 * `PlainLine`) comes with the first training, a view of the inside when it is opened, and what takes its picture with the
 * first picture.
 */
const ON_DEMAND = [
  'ForecastChart',
  'LossChart',
  'CourseLayer',
  'CourseNote',
  'LeakBanner',
  'KeptNote',
  'ExportNote',
  'ExportDialog',
  'RunsPanel',
  'SearchTab',
  'PruningTab',
  'exportWords',
  'exports',
  'search',
  'searched',
  'savedSeries',
  'fetchedHistory',
  'WindowsAlert',
  'SlowNote',
  'NewVersionNote',
  'PlainLine',
  'zh',
  'VerdictNote',
  'qualityWords',
  'HonestScore',
  'leakWords',
  'leaking',
  'LinesChart',
  'QualityPanel',
  'FutureFigure',
  'SeveralSteps',
  'Backtest',
  'BaselineLayer',
  'greys',
  'useEvaluation',
  'Parts',
  'TeacherForced',
  'ForecastEquation',
  'ListenForecast',
  'ListenUnit',
  'ListenBar',
  'forcedColours',
  'startLine',
  'LessonsDialog',
  'LessonColumn',
  'useGuide',
  'BeatDialog',
  'Room',
  'press',
  'ShareDialog',
  'link',
  'limits',
  'Limited',
  'ImportDialog',
  'ImportSummary',
  'DateOrderQuestion',
  'importWords',
  'PasteDialog',
  'DrawDialog',
  'LivePanel',
  'SamplePanel',
  'UnitEquations',
  'SavedSeriesList',
  'gatesCsv',
  'TextDrawing',
  'SampleStrip',
  'SampleNote',
  'TaskMaterial',
  'TaskQuality',
  'ScorePanel',
  'material',
  'taskRun',
  'GeneratorControls',
  'CellView',
  'ClampsView',
  'MemoryView',
  'GradientsView',
  'MeaningsView',
  'PortraitView',
  'StepView',
  'WeightsView',
  'takePicture',
  'importer',
  'LuckDialog',
  'runPoolClient',
  'fetchedRuns',
  'search',
  'luck',
  'compareCells',
  'generate',
];
/** Of the two builds of the SIMD module a browser takes the first, or the second where it does not know relaxed SIMD. */
const SECOND_BUILD = /\/simd-.*\.wasm$/;
/** The font that a page in English or Chinese asks for; the rest serve scripts that are not on it. */
const FIRST_FONT = /inter-latin-(?!ext).*normal.*\.woff2$/;

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('No build: run `npm run build`.');
  process.exit(1);
}
/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  existsSync(join(DIST, folder))
    ? readdirSync(join(DIST, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
      )
    : [];
const assets = filesIn('assets');
/** @param {string} name */
const content = (name) => readFileSync(join(DIST, name));
/** The files that an import on demand brings along, and the chunk that it asks for, as `arrivals.ts` writes them. */
const WAITED_FOR = /arriveFirst\?\.\(\[([^\]]*)\][^[]*?import\([`'"]\.\/([^`'"]+)/g;
/** The styles of a chunk, which it does not name itself. @type {Map<string, string[]>} */
const stylesOf = new Map();
for (const name of assets.filter((each) => each.endsWith('.js')))
  for (const [, files = '', chunk = ''] of content(name).toString('utf8').matchAll(WAITED_FOR))
    stylesOf.set(
      `assets/${chunk}`,
      assets.filter((other) => other.endsWith('.css') && files.includes(other.slice('assets/'.length))),
    );
/** Built files have a hash in their names, so a name in a text is a reference. @param {string} name */
const referencesOf = (name) => {
  if (!/\.(html|js|css)$/.test(name)) return [];
  // What an `import()` waits for is asked for by that import alone: the chunk itself says what scripts it needs.
  const text = content(name)
    .toString('utf8')
    .replaceAll(WAITED_FOR, (_, __, chunk) => chunk);
  const named = assets.filter((other) => other !== name && text.includes(other.slice('assets/'.length)));
  return [...named, ...(stylesOf.get(name) ?? [])];
};
/** @param {string} start @param {(name: string) => boolean} enters */
function reach(start, enters) {
  const found = new Set([start]);
  for (const name of found)
    referencesOf(name)
      .filter(enters)
      .forEach((other) => found.add(other));
  return found;
}

const WHEN_IDLE = /\/((trainer|evaluator)\.worker|offline)-.*\.js$/;
/** Workers that start with the first run that is kept, the first file of another program, and the first stream. */
const LATER_WORKERS = ['archive', 'exporter', 'live'];
const idleEntries = assets.filter((name) => WHEN_IDLE.test(name));
if (idleEntries.length < 3) {
  console.error('The build has no trainer, no evaluator worker, or nothing that keeps it for offline.');
  process.exit(1);
}
/** The hash has eight characters, of which a hyphen may be one. @param {string} module */
const chunksOf = (module) => assets.filter((name) => new RegExp(`/${module}-[\\w-]{8}\\.(js|css)$`).test(name));
const absent = ON_DEMAND.filter((module) => chunksOf(module).length === 0);
if (absent.length > 0) {
  console.error(`No chunk of its own any more, so it is in the first load: ${absent.join(', ')}.`);
  process.exit(1);
}
const asked = [...ON_DEMAND, ...LATER_WORKERS.map((name) => `${name}.worker`)].flatMap(chunksOf);
const first = reach('index.html', (name) => !idleEntries.includes(name) && !asked.includes(name));
const trainer = [...new Set(idleEntries.flatMap((entry) => [...reach(entry, (name) => name.endsWith('.js'))]))].filter(
  (name) => !first.has(name),
);
const onDemand = new Set(asked.flatMap((name) => [...reach(name, (other) => /\.(js|css)$/.test(other))]));

/** @param {string} name kB, gzipped; of a font as it is */
const kilobytes = (name) =>
  (/\.woff2?$/.test(name) ? content(name) : gzipSync(content(name), { level: 9 })).length / 1000;
/** @param {string} title @param {Iterable<string>} names */
function group(title, names) {
  const rows = [...names].map((name) => ({ name, kB: kilobytes(name) })).sort((a, b) => b.kB - a.kB);
  const total = rows.reduce((sum, { kB }) => sum + kB, 0);
  console.log(`${title}: ${total.toFixed(1)} kB`);
  for (const { name, kB } of rows) console.log(`  ${kB.toFixed(1).padStart(7)}  ${name}`);
  return total;
}

const isFont = (/** @type {string} */ name) => /\.woff2?$/.test(name);
const series = filesIn('data').filter((name) => name.endsWith('.csv'));
const total = group('First load, gzip', [
  ...[...first].filter((name) => !isFont(name) && !SECOND_BUILD.test(name)),
  ...assets.filter((name) => FIRST_FONT.test(name)),
  ...series.filter((name) => name === DEFAULT_SERIES),
]);
group('Trainer, evaluator, and what keeps the page, when idle', trainer);
const further = [...onDemand].filter((name) => !first.has(name) && !trainer.includes(name));
group('On demand', [...further, ...series.filter((name) => name !== DEFAULT_SERIES)]);
/** What the service worker keeps, as its list has it. */
const offline = content('offline.worker.js').toString('utf8');
const kept = [...offline.matchAll(/"bytes":(\d+)/g)].map(([, bytes]) => Number(bytes));
console.log(
  `Kept for offline, in the background: ${(kept.reduce((sum, bytes) => sum + bytes, 0) / 1e6).toFixed(1)} MB in ${kept.length} files`,
);
if (total > BUDGET_KB) {
  console.error(`The first load is over its budget of ${BUDGET_KB} kB.`);
  process.exit(1);
}
console.log(`Within the budget of ${BUDGET_KB} kB.`);
