/** The tasks, by name. */
import type { SequenceTaskName } from '../settings/sources/tasks';
import { ADDING } from './adding';
import { COPY } from './copy';
import { DIGITS } from './digits/digits';
import { CONTINUAL_REBER } from './reber/continualReber';
import { REBER } from './reber/reber';
import type { Task } from './task';
import { TEMPORAL_ORDER } from './temporalOrder';
import { WAVES } from './waves';

/** Those that are not made from a user's text or sequences. */
export type ShippedTaskName = Exclude<SequenceTaskName, 'characters' | 'labelled'>;

export const TASKS: Readonly<Record<ShippedTaskName, Task>> = {
  adding: ADDING,
  'temporal-order': TEMPORAL_ORDER,
  copy: COPY,
  reber: REBER,
  'continual-reber': CONTINUAL_REBER,
  digits: DIGITS,
  waves: WAVES,
};
