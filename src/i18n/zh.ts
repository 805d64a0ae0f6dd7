import type { Key } from './en';
import { page } from './zh/page';
import { bar } from './zh/bar';
import { sources } from './zh/data/sources';
import { generators } from './zh/data/generators';
import { importing } from './zh/data/importing';
import { preparing } from './zh/data/preparing';
import { model } from './zh/model';
import { tasks } from './zh/tasks';
import { training } from './zh/training';
import { checkpoints } from './zh/checkpoints';
import { forecast } from './zh/forecast';
import { loss } from './zh/loss';
import { evaluation } from './zh/evaluation';
import { unit } from './zh/unit';
import { inside } from './zh/inside';
import { exporting } from './zh/exporting';

/** The Chinese texts of the page: the same sections, keys and parameters as in English. */
export const zh: Record<Key, string> = {
  ...page,
  ...bar,
  ...sources,
  ...generators,
  ...importing,
  ...preparing,
  ...model,
  ...tasks,
  ...training,
  ...checkpoints,
  ...forecast,
  ...loss,
  ...evaluation,
  ...unit,
  ...inside,
  ...exporting,
};
