import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './components/tokens.css';
import './components/base.css';
import { App } from './App';
import { VIEW_NAMES } from './components/panels/inside/viewRegistry';
import { PanelBoundary } from './components/panels/page/PanelBoundary';
import { LanguageProvider } from './components/panels/page/LanguageProvider';
import { PlaygroundContext } from './components/panels/page/playgroundContext';
import { style } from './components/controls/browser/style';
import { whenIdle } from './components/controls/browser/whenIdle';
import { keepHints, storedHint } from './components/hints';
import { keepTheme, storedTheme } from './components/theme';
import { preferredLanguage } from './i18n/language';
import { fetchLanguage } from './i18n/words';
import { watchImports } from './model/arrival/arrive';
import { unlessAbsent } from './model/protocol/arrival';
import { startWorkers } from './model/workers/clients';
import { createPlayground } from './store/playground';
import { storedTab } from './store/history/storedTab';
import { initialState } from './store/state';
import { keepForOffline } from './offline';
import { lessonOfHash } from './lessons/address';
import { cameBack, fetchLimits, fromHash, keepAddress, keepLimits, takenBeat } from './address';

watchImports(style);
const beat = takenBeat();
const { hash, search } = window.location;
const limits = await fetchLimits(hash);
const own = limits?.rest ?? hash;
const lesson = lessonOfHash(own);
// A lesson sets what it needs, and gives back the page as it would be without it.
const { config, linked, inside, room, notices } = fromHash(lesson ? '' : own, VIEW_NAMES, limits?.problems);
const asked = limits?.language ?? preferredLanguage(search, navigator.languages);
// Where the other language is long in coming, the page is there in English before it.
const words = fetchLanguage(asked);
const here = words.then(
  () => asked,
  () => 'en' as const,
);
const language = await Promise.race([here, new Promise<'en'>((resolve) => setTimeout(resolve, 3000, 'en'))]);

// The workers speak only after a command, so the store is there before the first event.
const clients = startWorkers(
  {
    series: (event) => playground.events.series(event),
    trainer: (event) => playground.events.trainer(event),
    inspector: (event) => playground.events.inspector(event),
    evaluator: (event) => playground.events.evaluator(event),
    runs: (event) => playground.events.runs(event),
    exporter: (event) => playground.events.exporter(event),
    live: (event) => playground.events.live(event),
    archive: (event) => playground.events.archive(event),
  },
  whenIdle,
);
const playground = createPlayground(
  {
    ...initialState({
      config,
      notices,
      language,
      theme: limits?.theme ?? storedTheme(),
      room,
      // Nobody has come for a first visit where the page is a figure in another.
      hint: limits?.isEmbedded ? null : storedHint(),
    }),
    ...inside,
    shown: limits?.shown ?? null,
  },
  clients,
  (file) => new URL(`data/${file}`, document.baseURI).href,
);

// Before React: a component that reads the style sheet must find the new theme there.
keepTheme(playground);
keepHints(playground);
keepAddress(playground, VIEW_NAMES);
const tab = storedTab();
if (tab === null) playground.commands.open();
else playground.commands.comeBack(cameBack(tab, linked));
if (lesson) playground.commands.wantLesson(lesson.name, lesson.step);
whenIdle(playground.commands.listSaved);
if (beat !== null) playground.commands.openBeat(beat);
keepForOffline(playground);
if (language !== asked)
  words.then(() => playground.commands.chooseLanguage(asked), unlessAbsent(playground.commands.missLanguage));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
// As a transition, so that the first screen is made in slices that leave the thread free between them.
const draw = () =>
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <PlaygroundContext value={playground}>
          <LanguageProvider>
            <PanelBoundary>
              <App />
            </PanelBoundary>
          </LanguageProvider>
        </PlaygroundContext>
      </StrictMode>,
    ),
  );
// What puts limits in place imports this module, which must have ended before.
if (limits) void keepLimits(playground, limits).then(draw);
else draw();
