/** What the classes of a task are called on the screen. */
import type { TaskName } from '../../../../model/settings/sources/tasks';
import type { TaskWords } from '../taskWords';
import { shapeOf } from './symbolAt';

const WAVES = ['sine', 'square', 'sawtooth', 'noise'] as const;

/** The waves have names in each language; symbols, digits and the labels of a user stand for themselves. */
export function className(task: TaskName, name: string, { t }: TaskWords): string {
  const wave = task === 'waves' ? WAVES.find((known) => known === name) : undefined;
  return wave ? t(`wave.${wave}`) : shapeOf(name);
}
