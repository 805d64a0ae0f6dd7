/**
 * What a lesson is: data. A step says a thing, lights what it speaks of, puts the page where it is to be seen, waits for what is to
 * be done, asks before it shows, and claims only what the run's own numbers prove.
 */
import type { Config, SettingName } from '../model/settings/settings';
import type { Question as InsideQuestion } from '../model/protocol/inside/answers';
import type { Intervention } from '../model/protocol/inside/clamps';
import type { CellPosition } from '../store/inside/slice';
import type { ForecastTab } from '../store/forecast/tabs';
import type { Commands } from '../store/playground';
import type { Checked, Evidence } from './checked';
import type { Place } from './places';
import type { LessonName } from './names';
import type { Question } from './question';
import type { Seen } from './seen';
import type { Texts } from './texts';

/** Where a step puts the page. What is left out stays as in the step before; new settings let go of what was held and pinned. */
export type Stage = {
  /** With `data` or `task` over the settings of that source or task, else over those of the step before. */
  readonly settings?: Partial<Config>;
  /** The network is trained for all the epochs that are set, or until it stops by itself; false: as the seed made it, as new settings are. */
  readonly trained?: boolean;
  /** A question below the forecast: `inside-` and a view of the inside, a view of "Is it any good?", or one of the runs. */
  readonly view?: string;
  readonly forecast?: ForecastTab;
  readonly interventions?: readonly Intervention[];
  readonly pinned?: CellPosition | null;
  readonly layer?: number;
  /** First target of the window that is watched, or name of the sample. */
  readonly target?: number;
};

/** What is to be done before the step has its point. */
export type Wait = {
  /** What is to be done, in a few words; the text has said how. */
  readonly says: Texts;
  readonly until: (seen: Seen) => boolean;
  /** Does it for who asks for that, and where nobody sits before the page. */
  readonly does: (commands: Commands, seen: Seen) => void;
  /** It is the network's training: who goes on without it has it trained for him. */
  readonly trains?: true;
};

/** What the text promises: a pure function of what is there. */
export type Claim = {
  /** What the inside of the network is asked for it, beyond its gates. */
  readonly needs?: readonly InsideQuestion[];
  /** Said once it is known to hold, with its numbers. */
  readonly says: Texts;
  /** Said where it does not: what is there instead. */
  readonly otherwise: Texts;
  /** Null as long as it cannot be known. `earlier`: evidence of the claims of the steps before, by their ids. */
  check(seen: Seen, earlier: Readonly<Record<string, Evidence>>): Checked | null;
};

export type LessonStep = {
  /** A name in the lesson. */
  readonly id: string;
  readonly title: Texts;
  /** At most 60 words, or 120 Chinese characters. */
  readonly text: Texts;
  /** Lit without being pointed at. */
  readonly lights?: readonly Place[];
  readonly stage?: Stage;
  /** Settings whose controls come along. */
  readonly controls?: readonly SettingName[];
  readonly waits?: Wait;
  readonly asks?: Question;
  readonly claim?: Claim;
};

export type Lesson = {
  readonly name: LessonName;
  readonly title: Texts;
  /** What it is about, in a sentence. */
  readonly about: Texts;
  readonly minutes: number;
  readonly steps: readonly LessonStep[];
};
