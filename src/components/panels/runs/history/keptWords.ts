/** What has to be said of what is kept, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';
import { useWords } from '../../page/playgroundContext';

const en = {
  'kept.came-back.title': 'This is where you left off.',
  'kept.came-back.next': 'The series, the settings and the trained network are as they were; Train goes on from there.',
  'kept.no-room.title': 'The browser has no more room to keep runs.',
  'kept.no-room.next':
    'Everything works as before, but a reload loses the network in place. Delete runs under “Runs”, or take this one along by Export → Checkpoint.',
  'kept.not-allowed.title': 'The browser does not let this page keep runs.',
  'kept.not-allowed.next':
    'Everything works, but a reload loses the network in place. That is so in private windows, and where storage is blocked; Export → Checkpoint takes a run along.',
  'kept.gone.title': 'That run can no longer be read.',
  'kept.gone.next': 'It was removed, maybe in another tab. The run in place is as it was.',
  'kept.afresh': 'Start afresh',
} as const;
const zh = {
  'kept.came-back.title': '已回到你上次离开的地方。',
  'kept.came-back.next': '序列、设置和训练好的网络都和当时一样；点“训练”就从那里继续。',
  'kept.no-room.title': '浏览器没有空间再保存训练了。',
  'kept.no-room.next':
    '其他一切照常，但刷新页面会丢掉当前的网络。可在“训练记录”里删掉一些，或用“导出 → 检查点”把它带走。',
  'kept.not-allowed.title': '浏览器不允许本页保存训练。',
  'kept.not-allowed.next':
    '其他一切照常，但刷新页面会丢掉当前的网络。无痕窗口或禁用存储时都会这样；可用“导出 → 检查点”把它带走。',
  'kept.gone.title': '这次训练已经读不到了。',
  'kept.gone.next': '它可能已在别的标签页里被删除。当前的训练没有变化。',
  'kept.afresh': '重新开始',
} as const;

export const keptTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useKeptWords = (): WordsWith<typeof en> => wordsWith(keptTexts, useWords().language);
