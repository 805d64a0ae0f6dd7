/** How events change what the user is told, and the commands of the page itself. */
import type { Absence } from '../../model/protocol/arrival';
import type { Language } from '../../i18n/language';
import type { DataFacts } from '../data/facts';
import { isStorageAsked } from '../data/selectors';
import type { Context, Slice } from '../slice';
import {
  HINT_NAMES,
  type Crash,
  type Notice,
  type PageFacts,
  type PartName,
  type Room,
  type ThemeChoice,
  type WorkerName,
} from './facts';

export type PageCommands = {
  notify(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Takes a kind of notice away: it is no longer so. */
  withdraw(kind: Notice['kind']): void;
  /** Its words are here. */
  chooseLanguage(language: Language): void;
  /** The words of another language did not come. */
  missLanguage(missing: { readonly file: string; readonly absence: Absence }): void;
  /** What makes pictures did not come: the next picture asks for it again. */
  missPicture(missing: { readonly file: string; readonly absence: Absence }): void;
  /** Asks once more for all that did not come. */
  fetchAgain(): void;
  chooseTheme(theme: ThemeChoice): void;
  /** The hint that is shown goes; the next one comes. */
  passHint(): void;
  /** Presents a panel, lights a spot, lists the keys; or no longer. */
  arrange(change: Partial<Room>): void;
  learnOffline(facts: Partial<Pick<PageFacts, 'offlineBytes' | 'hasNewVersion'>>): void;
};

const NOTHING: Partial<PageFacts> = {};

/** One notice of a kind at a time: the newest says what is so now. */
function withNotice({ notices }: PageFacts, notice: Notice): Partial<PageFacts> {
  return { notices: [...notices.filter((other) => other.kind !== notice.kind), notice] };
}

const without = ({ notices }: PageFacts, kind: Notice['kind']): Partial<PageFacts> =>
  notices.some((notice) => notice.kind === kind) ? { notices: notices.filter((other) => other.kind !== kind) } : {};

type NotArrived = { readonly file: string; readonly absence: Absence };

const absentParts = ({ notices }: PageFacts): readonly PartName[] =>
  notices.flatMap((notice) => (notice.kind === 'not-arrived' ? notice.parts : []));

const withAbsent = (own: PageFacts, part: PartName, { file, absence }: NotArrived): Partial<PageFacts> => {
  const parts = [...absentParts(own).filter((other) => other !== part), part];
  return withNotice(own, { kind: 'not-arrived', parts, file, absence });
};

/** A part speaks: it has come. */
function withArrived(own: PageFacts, part: PartName): Partial<PageFacts> {
  if (!absentParts(own).includes(part)) return NOTHING;
  const notices = own.notices.flatMap((notice): readonly Notice[] => {
    if (notice.kind !== 'not-arrived') return [notice];
    const parts = notice.parts.filter((other) => other !== part);
    return parts.length > 0 ? [{ ...notice, parts }] : [];
  });
  return { notices };
}

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
    series(before, event) {
      if (event.kind === 'notArrived') return withAbsent(before, 'series', event);
      if (event.kind === 'crashed') return withNotice(before, crashNotice('series', event));
      const arrived = withArrived(before, 'series');
      const own = { ...before, ...arrived };
      switch (event.kind) {
        case 'importFailed': {
          const { fileName, problem, report } = event;
          return withNotice(own, { kind: 'import', fileName, problem, report });
        }
        case 'seriesReady':
          return { ...arrived, ...without(own, 'import') };
        // Where nobody asked for anything, a browser that saves nothing is not worth a message.
        case 'saveFailed':
          return isStorageAsked(own) ? withNotice(own, { kind: 'saved', problem: event.problem }) : arrived;
        default:
          return arrived;
      }
    },
    trainer(own, event) {
      switch (event.kind) {
        case 'crashed':
          return withNotice(own, crashNotice('trainer', event));
        case 'notArrived':
          return withAbsent(own, 'trainer', event);
        case 'status':
          return withArrived(own, 'trainer');
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
    inspector(own, event) {
      if (event.kind === 'crashed') return withNotice(own, crashNotice('inspector', event));
      return event.kind === 'notArrived' ? withAbsent(own, 'inspector', event) : withArrived(own, 'inspector');
    },
    evaluator(own, event) {
      if (event.kind === 'crashed') return withNotice(own, crashNotice('evaluator', event));
      return event.kind === 'notArrived' ? withAbsent(own, 'evaluator', event) : withArrived(own, 'evaluator');
    },
  },
});

type Asked = {
  openMissed(): void;
  listSaved(): void;
  startRun(): void;
  lookAgain(): void;
  compare(): void;
};

export function pageCommands({ get, set, commands }: Context<PageFacts, unknown, Asked>): PageCommands {
  return {
    notify: (notice) => set(withNotice(get(), notice)),
    dismiss: (notice) => set({ notices: get().notices.filter((other) => other !== notice) }),
    withdraw: (kind) => set(without(get(), kind)),
    chooseLanguage: (language) => set({ language, ...withArrived(get(), 'language') }),
    missLanguage: (missing) => set(withAbsent(get(), 'language', missing)),
    missPicture: (missing) => set(withAbsent(get(), 'picture', missing)),
    fetchAgain() {
      const parts = absentParts(get());
      set(without(get(), 'not-arrived'));
      // A series that is opened, and a run that is started, are told to trainer and inspector both.
      if (parts.includes('series')) {
        commands.openMissed();
        commands.listSaved();
      }
      if (parts.includes('trainer')) commands.startRun();
      else if (parts.includes('inspector') || parts.includes('evaluator')) commands.lookAgain();
      if (parts.includes('comparison')) commands.compare();
    },
    chooseTheme: (theme) => set({ theme }),
    arrange: (change) => set({ room: { ...get().room, ...change } }),
    learnOffline: (facts) => set(facts),
    passHint() {
      const { hint } = get();
      if (hint) set({ hint: HINT_NAMES[HINT_NAMES.indexOf(hint) + 1] ?? null });
    },
  };
}
