/** The texts of the forecast's parts, in each language. */
import { viewWords } from '../../inside/frame/viewWords';

const en = {
  'parts.label': 'Parts of the forecast',
  'parts.whole': 'whole',
  'parts.both': 'line + {cell}',
  'parts.line': 'line',
  'parts.added': 'what the {cell} adds',
  'parts.caption': 'At the end the line says {line}, and the {cell} adds {added}.',
} as const;

const zh = {
  'parts.label': '预测的组成',
  'parts.whole': '整体',
  'parts.both': '直线 + {cell}',
  'parts.line': '直线',
  'parts.added': '{cell} 添加的部分',
  'parts.caption': '在末尾，直线给出 {line}，{cell} 再加上 {added}。',
} satisfies Record<keyof typeof en, string>;

export const partsTexts = { en, zh };
export const usePartsWords = viewWords(partsTexts);
