/** That a network takes long, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';
import { useWords } from '../page/playgroundContext';

const en = {
  'slow.title': 'About {step} a step on {engine}: this is a large network.',
  'slow.epoch': 'An epoch of {steps} steps takes about {epoch}. Pause is answered between two steps.',
  'slow.relief': '{setting} {value}: about {factor} × faster',
} as const;
const zh = {
  'slow.title': '在 {engine} 上一步约需 {step}：这个网络很大。',
  'slow.epoch': '一轮 {steps} 步约需 {epoch}。点“暂停”会在两步之间生效。',
  'slow.relief': '{setting} {value}：约快 {factor} 倍',
} as const;

const slowTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useSlowWords = (): WordsWith<typeof en> => wordsWith(slowTexts, useWords().language);
