/** The texts of the free run, in each language. */
import { viewWords } from '../../inside/frame/viewWords';

const en = {
  'freeRun.fed': 'teacher forced: fed with the truth',
  'freeRun.show': 'Teacher forced beside it',
  'freeRun.origin':
    'From {origin} on the network is fed with its own forecasts, for {steps} steps: off by {free} on average. Fed with the truth at each of these steps, it is off by {forced}. Drag the window: the run begins where it ends.',
  'freeRun.end': 'The window ends with the series: move it back, and the run has somewhere to go.',
} as const;

const zh = {
  'freeRun.fed': '教师强制：以真实值为输入',
  'freeRun.show': '同时显示教师强制',
  'freeRun.origin':
    '从 {origin} 起，网络以自己的预测为输入，共 {steps} 步：平均偏差 {free}。这些步若每步都输入真实值，平均偏差为 {forced}。拖动窗口：运行从窗口末尾开始。',
  'freeRun.end': '窗口已到序列末尾：把它往回移，运行才有去处。',
} satisfies Record<keyof typeof en, string>;

export const freeRunTexts = { en, zh };
export const useFreeRunWords = viewWords(freeRunTexts);
