/** The facts that the page shows: the sum of those of all areas. Nothing here can be derived from the rest. */
import type { Config } from '../model/settings/settings';
import type { DataFacts } from './data/facts';
import { dataSlice } from './data/slice';
import { evaluationSlice, type EvaluationFacts } from './evaluation/slice';
import { forecastSlice, type ForecastFacts } from './forecast/slice';
import type { HistoryFacts } from './history/facts';
import { historySlice } from './history/slice';
import { insideSlice, type InsideFacts } from './inside/slice';
import type { BeatFacts } from './lessons/beat/facts';
import { beatSlice } from './lessons/beat/slice';
import type { LiveFacts } from './live/facts';
import { lessonsSlice, type LessonsFacts } from './lessons/slice';
import { liveSlice } from './live/slice';
import { lossSlice, type LossFacts } from './loss/slice';
import { modelSlice, type ModelFacts } from './model/slice';
import { AT_DESK, type PageFacts } from './page/facts';
import { pageSlice } from './page/slice';
import type { RunsFacts } from './runs/facts';
import { runsSlice } from './runs/slice';
import type { SettingsFacts } from './settings/facts';
import { settingsSlice } from './settings/slice';
import type { ShownFacts } from './shown/facts';
import { shownSlice } from './shown/slice';
import type { TrainingFacts } from './training/facts';
import { trainingSlice } from './training/slice';

export type PlaygroundState = SettingsFacts &
  DataFacts &
  ModelFacts &
  TrainingFacts &
  LossFacts &
  ForecastFacts &
  LiveFacts &
  EvaluationFacts &
  InsideFacts &
  RunsFacts &
  HistoryFacts &
  LessonsFacts &
  BeatFacts &
  ShownFacts &
  PageFacts;

type Given = Pick<PageFacts, 'notices' | 'language' | 'theme'> & Partial<PageFacts> & { readonly config: Config };

/** All areas: a line each. */
export const slicesOf = ({ config, notices, language, theme, hint = null, room = AT_DESK }: Given) =>
  [
    settingsSlice(config),
    dataSlice,
    modelSlice,
    trainingSlice,
    lossSlice,
    forecastSlice,
    liveSlice,
    evaluationSlice,
    insideSlice,
    runsSlice,
    historySlice,
    lessonsSlice,
    beatSlice,
    shownSlice,
    pageSlice({ notices, language, theme, hint, room, offlineBytes: null, hasNewVersion: false }),
  ] as const;

export const initialState = (given: Given): PlaygroundState =>
  Object.assign({}, ...slicesOf(given).map(({ initial }) => initial)) as PlaygroundState;
