/** What a presenter shows one at a time, in the order of its numbers. */
import type { Question } from '../../evaluation/questionOf';
import type { RoomKey } from './words';

export type PresentedPanel = {
  readonly name: string;
  readonly title: RoomKey;
  /** Its `data-place`. */
  readonly place: string;
  /** Where it is the answer to one of the three questions. */
  readonly question?: Question;
};

export const PANELS: readonly PresentedPanel[] = [
  { name: 'forecast', title: 'room.forecast', place: 'forecast' },
  { name: 'inside', title: 'room.inside', place: 'inside', question: 'inside' },
  { name: 'quality', title: 'room.quality', place: 'quality', question: 'quality' },
  { name: 'loss', title: 'room.loss', place: 'loss' },
  { name: 'evaluation', title: 'room.evaluation', place: 'evaluation' },
  { name: 'runs', title: 'room.runs', place: 'runs', question: 'runs' },
  { name: 'settings', title: 'room.settings', place: 'data' },
  { name: 'unit', title: 'room.unit', place: 'unit' },
];
