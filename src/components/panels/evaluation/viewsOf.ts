/** The views of "Is it any good?" that are of an evaluation. */
import type { ComponentType } from 'react';
import { BacktestView } from './views/BacktestView';
import { BandsView } from './views/BandsView';
import { DoctorView } from './views/DoctorView';
import { EchoView } from './views/EchoView';
import { HorizonView } from './views/HorizonView';
import { ModelsView } from './views/ModelsView';
import { ResidualsView } from './views/ResidualsView';
import { StoryView } from './views/StoryView';
import type { Evaluation } from './useEvaluation';

export const QUALITY_VIEWS: Readonly<Record<string, ComponentType<{ evaluation: Evaluation }>>> = {
  models: ModelsView,
  horizon: HorizonView,
  bands: BandsView,
  residuals: ResidualsView,
  echo: EchoView,
  backtest: BacktestView,
  doctor: DoctorView,
  story: StoryView,
};
