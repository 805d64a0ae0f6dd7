/** The texts of presenter's mode, in each language. */
import { useWords } from '../playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';

const en = {
  'room.panels': 'Panels',
  'room.forecast': 'Forecast',
  'room.inside': 'Inside',
  'room.quality': 'Any good?',
  'room.loss': 'Loss',
  'room.evaluation': 'Evaluation',
  'room.runs': 'Runs',
  'room.settings': 'Settings',
  'room.unit': 'Unit',
  'room.spotlight': 'Spotlight (O)',
  'room.keys': 'Keyboard shortcuts (?)',
  'room.leave': 'Leave presenter’s mode (Esc)',
} as const;

const zh = {
  'room.panels': '面板',
  'room.forecast': '预测',
  'room.inside': '内部',
  'room.quality': '好不好？',
  'room.loss': '损失',
  'room.evaluation': '评估',
  'room.runs': '记录',
  'room.settings': '设置',
  'room.unit': '单元',
  'room.spotlight': '聚光灯 (O)',
  'room.keys': '键盘快捷键 (?)',
  'room.leave': '退出演示模式 (Esc)',
} satisfies Record<keyof typeof en, string>;

const roomTexts = { en, zh } satisfies TextsOf<Record<string, string>>;
export type RoomKey = keyof typeof en;

export const useRoomWords = (): WordsWith<typeof en> => wordsWith(roomTexts, useWords().language);
