/** What a presenter shows one at a time, in the order of its numbers. */
import type { Question } from '../../evaluation/questionOf';
import type { RoomKey } from './words';

export type PresentedPanel = {
  readonly name: string;
  readonly title: RoomKey;
  /** Its `data-panel`. */
  readonly place: string;
  /** Which of the three questions stands there. */
  readonly question?: Question;
};

export const PANELS: readonly PresentedPanel[] = [
  { name: 'forecast', title: 'room.forecast', place: 'forecast' },
  { name: 'inside', title: 'room.inside', place: 'questions', question: 'inside' },
  { name: 'quality', title: 'room.quality', place: 'questions', question: 'quality' },
  { name: 'loss', title: 'room.loss', place: 'loss' },
  { name: 'evaluation', title: 'room.evaluation', place: 'evaluation' },
  { name: 'runs', title: 'room.runs', place: 'questions', question: 'runs' },
  { name: 'settings', title: 'room.settings', place: 'settings' },
  { name: 'unit', title: 'room.unit', place: 'unit' },
];
