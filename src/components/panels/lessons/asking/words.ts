/** The texts of questions that are answered before the page shows it, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';
import { useWords } from '../../page/playgroundContext';

const en = {
  'asking.answer': 'That is my answer',
  'asking.you': 'You',
  'asking.youLetter': 'Y',
  'asking.truth': 'Truth',
  'asking.truthLetter': 'T',
  'asking.right': 'Right',
  'asking.yours': 'Your answer',
  'asking.yoursRight': 'Your answer: this is right.',
  'asking.yoursOther': 'Another one is right: each says why.',
  'asking.exact': '{label}, exact value',
  'asking.move': 'Move the slider or type a number, then answer.',
  'asking.numberOutcome': 'It is {truth}. You said {answer}: off by {error}.',
  'asking.numberHit': 'It is {truth}, and that is what you said.',
  'asking.board': '{what}: your line',
  'asking.drawHere': 'Draw here',
  'asking.how':
    'Draw with pointer or finger from the last point to the right edge; draw over what you like to change. Steps in between that you leave out are joined by straight lines.',
  'asking.keys':
    'With the keys: arrows left and right go from step to step, up and down move the value, Page Up and Page Down move it further, with Shift the value comes along, Delete takes it away, Ctrl+Z takes a stroke back.',
  'asking.keysShort': 'Keys: ← → step, ↑ ↓ value',
  'asking.clear': 'Clear',
  'asking.toGo': 'Draw up to the right edge, then answer.',
  'asking.atDrawn': '{place}: {value}',
  'asking.atOpen': '{place}: not drawn yet',
  'asking.atJoined': '{place}: {value}, joined',
  'asking.known': 'Known: {count} values from {low} to {high}, the last {last}. To be drawn: {steps} steps.',
  'asking.unknown': 'To be drawn: {steps} steps.',
  'asking.line': 'Line',
  'asking.error': 'Off on average',
  'asking.errorIn': 'Off on average, {unit}',
  'asking.table': 'How far each line is from the truth',
  'asking.closest': 'Your line was the closest: off by {mine} on average, {percent} % less than {name} ({error}).',
  'asking.notClosest': '{name} was the closest: off by {error} on average. You were off by {mine}, {percent} % more.',
  'asking.sameAs': 'You and {name} were equally close: off by {mine} on average.',
  'asking.alone': 'You were off by {mine} on average.',
} as const;

const zh = {
  'asking.answer': '就这样回答',
  'asking.you': '你',
  'asking.youLetter': '你',
  'asking.truth': '真实值',
  'asking.truthLetter': '真',
  'asking.right': '正确',
  'asking.yours': '你的回答',
  'asking.yoursRight': '你的回答：正确。',
  'asking.yoursOther': '正确的是另一个：每一项都说明了理由。',
  'asking.exact': '{label}，精确值',
  'asking.move': '拖动滑块或输入数字，然后回答。',
  'asking.numberOutcome': '实际是 {truth}。你的回答是 {answer}，相差 {error}。',
  'asking.numberHit': '实际是 {truth}，与你的回答一致。',
  'asking.board': '{what}：你的线',
  'asking.drawHere': '在这里画',
  'asking.how': '用鼠标、触控笔或手指从最后一点画到右边缘；想改哪里就在哪里重画。中间没画到的步会用直线连起来。',
  'asking.keys':
    '用键盘：左右方向键逐步移动，上下方向键改变数值，Page Up 与 Page Down 改得更多，按住 Shift 则带着数值走，Delete 去掉，Ctrl+Z 撤回一笔。',
  'asking.keysShort': '键盘：← → 换步，↑ ↓ 改值',
  'asking.clear': '清空',
  'asking.toGo': '画到右边缘，然后回答。',
  'asking.atDrawn': '{place}：{value}',
  'asking.atOpen': '{place}：还没画',
  'asking.atJoined': '{place}：{value}，由直线连接',
  'asking.known': '已知：{count} 个值，从 {low} 到 {high}，最后一个是 {last}。要画：{steps} 步。',
  'asking.unknown': '要画：{steps} 步。',
  'asking.line': '线',
  'asking.error': '平均偏差',
  'asking.errorIn': '平均偏差（{unit}）',
  'asking.table': '每条线离真实值有多远',
  'asking.closest': '你的线最接近：平均偏差 {mine}，比{name}（{error}）少 {percent} %。',
  'asking.notClosest': '最接近的是{name}：平均偏差 {error}。你的偏差是 {mine}，多 {percent} %。',
  'asking.sameAs': '你与{name}同样接近：平均偏差 {mine}。',
  'asking.alone': '你的平均偏差是 {mine}。',
} satisfies Record<keyof typeof en, string>;

const askingTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export type AskingWords = WordsWith<typeof en>;
export const useAskingWords = (): AskingWords => wordsWith(askingTexts, useWords().language);
