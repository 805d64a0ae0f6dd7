/** How events change what the user is told, and the commands of the page itself. */
import type { Language } from '../../i18n/language';
import type { DataFacts } from '../data/facts';
import { isStorageAsked } from '../data/selectors';
import type { Context, Slice } from '../slice';
import { HINT_NAMES, type Crash, type Notice, type PageFacts, type ThemeChoice, type WorkerName } from './facts';

export type PageCommands = {
  notify(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Takes a kind of notice away: it is no longer so. */
  withdraw(kind: Notice['kind']): void;
  chooseLanguage(language: Language): void;
  chooseTheme(theme: ThemeChoice): void;
  /** The hint that is shown goes; the next one comes. */
  passHint(): void;
};

const NOTHING: Partial<PageFacts> = {};

/** One notice of a kind at a time: the newest says what is so now. */
function withNotice({ notices }: PageFacts, notice: Notice): Partial<PageFacts> {
  return { notices: [...notices.filter((other) => other.kind !== notice.kind), notice] };
}

const without = ({ notices }: PageFacts, kind: Notice['kind']): Partial<PageFacts> =>
  notices.some((notice) => notice.kind === kind) ? { notices: notices.filter((other) => other.kind !== kind) } : {};

export const crashNotice = (worker: WorkerName, { name, message, stack }: Crash): Notice => ({
  kind: 'crash',
  worker,
  name,
  message,
  stack,
});

export const pageSlice = (initial: PageFacts): Slice<PageFacts, DataFacts> => ({
  initial,
  on: {
    series(own, event) {
      switch (event.kind) {
        case 'crashed':
          return withNotice(own, crashNotice('series', event));
        case 'importFailed': {
          const { fileName, problem, report } = event;
          return withNotice(own, { kind: 'import', fileName, problem, report });
        }
        case 'seriesReady':
          return without(own, 'import');
        // Where nobody asked for anything, a browser that saves nothing is not worth a message.
        case 'saveFailed':
          return isStorageAsked(own) ? withNotice(own, { kind: 'saved', problem: event.problem }) : NOTHING;
        default:
          return NOTHING;
      }
    },
    trainer(own, event) {
      switch (event.kind) {
        case 'crashed':
          return withNotice(own, crashNotice('trainer', event));
        case 'engine':
          return event.engine.reason === 'context-lost'
            ? withNotice(own, { kind: 'context-lost' })
            : without(own, 'context-lost');
        case 'diverged': {
          const { step, restoredStep } = event;
          return withNotice(own, { kind: 'diverged', step, restoredStep });
        }
        default:
          return NOTHING;
      }
    },
    inspector: (own, event) => (event.kind === 'crashed' ? withNotice(own, crashNotice('inspector', event)) : NOTHING),
  },
});

export function pageCommands({ get, set }: Context<PageFacts>): PageCommands {
  return {
    notify: (notice) => set(withNotice(get(), notice)),
    dismiss: (notice) => set({ notices: get().notices.filter((other) => other !== notice) }),
    withdraw: (kind) => set(without(get(), kind)),
    chooseLanguage: (language) => set({ language }),
    chooseTheme: (theme) => set({ theme }),
    passHint() {
      const { hint } = get();
      if (hint) set({ hint: HINT_NAMES[HINT_NAMES.indexOf(hint) + 1] ?? null });
    },
  };
}
