import { page } from './en/page';
import { bar } from './en/bar';
import { sources } from './en/data/sources';
import { generators } from './en/data/generators';
import { importing } from './en/data/importing';
import { preparing } from './en/data/preparing';
import { model } from './en/model';
import { tasks } from './en/tasks';
import { training } from './en/training';
import { checkpoints } from './en/checkpoints';
import { forecast } from './en/forecast';
import { loss } from './en/loss';
import { evaluation } from './en/evaluation';
import { unit } from './en/unit';
import { inside } from './en/inside';
import { exporting } from './en/exporting';

/**
 * The English texts of the page, a section an area; those of each view of the inside stand beside the view. `{name}` is a
 * parameter; `.one` and `.other` are the plural forms of a counted text.
 */
export const en = {
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
} as const;

export type Key = keyof typeof en;
