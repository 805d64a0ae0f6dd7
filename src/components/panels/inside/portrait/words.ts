/** The texts of this view, in each language. */
import { viewWords } from '../frame/viewWords';

const en = {
  'help.portrait':
    'All hidden states at the end of each window, seen in the two directions in which they vary most. A cycle in the series is a ring; a forecast that dies runs into a point.',
  'portrait.ofSamples':
    'A portrait shows the path of the states along a series, and where it ends in free run. This task has samples and no series, so there is no such path. What the states do is shown by “Gates” and “What each unit means”.',
  'portrait.waiting':
    'The states of all windows are being worked out. Train for a few epochs, and watch their path take shape.',
  'portrait.untrained': 'Not trained yet: this is the path of the start values. Train for a few epochs.',
  'portrait.across': 'component 1: {share} % of the variance',
  'portrait.up': 'component 2: {share} %',
  'portrait.label':
    'State portrait of layer {layer}: the hidden states of {units} over {windows} in the two components that hold {share} % of their variance. {ending}',
  'portrait.point': 'In free run the states come to rest at a point.',
  'portrait.ring': 'In free run the states go round a ring, once in {steps}.',
  'portrait.wanders': 'In free run the states neither come to rest nor return: they wander.',
  'portrait.short': 'The free run is too short to say where the states go.',
  'portrait.everyForecast': 'The free run is seen once in {steps}, at the start of each forecast.',
  'portrait.series': 'over the series, early to late',
  'portrait.freeRun': 'in free run',
  'portrait.start': 'start',
  'portrait.end': 'end',
  'portrait.watched': 'watched window',
  'portrait.cursor': 'Watched window on the path',
  'portrait.at': 'forecast of {time}',
  'portrait.hint': 'Click near the path, or use the arrow keys, to watch the window of that point.',
} as const;

const zh = {
  'help.portrait':
    '每个窗口末尾的全部隐藏状态，投影到变化最大的两个方向上。序列中的周期是一个环；逐渐消失的预测会走进一个点。',
  'portrait.ofSamples':
    '相图显示状态沿序列走过的轨迹，以及自由运行时它的去向。这个任务只有样本，没有序列，因此没有这样的轨迹。状态在做什么，请看“门”和“各单元的含义”。',
  'portrait.waiting': '正在计算所有窗口的状态。训练几个轮次，看它们的轨迹如何成形。',
  'portrait.untrained': '尚未训练：这是初始值走出的轨迹。请先训练几个轮次。',
  'portrait.across': '第一成分：方差的 {share} %',
  'portrait.up': '第二成分：{share} %',
  'portrait.label':
    '第 {layer} 层的状态相图：{units}在{windows}上的隐藏状态，所在的两个成分占其方差的 {share} %。{ending}',
  'portrait.point': '自由运行时，状态停在一个点上。',
  'portrait.ring': '自由运行时，状态绕着一个环走，每 {steps}一圈。',
  'portrait.wanders': '自由运行时，状态既不停下，也不回到原处：它在游荡。',
  'portrait.short': '自由运行太短，看不出状态走向何处。',
  'portrait.everyForecast': '自由运行每 {steps}看一次，即每次预测开始之时。',
  'portrait.series': '沿序列，由早到晚',
  'portrait.freeRun': '自由运行',
  'portrait.start': '起点',
  'portrait.end': '终点',
  'portrait.watched': '所看的窗口',
  'portrait.cursor': '轨迹上所看的窗口',
  'portrait.at': '对 {time} 的预测',
  'portrait.hint': '点击轨迹附近，或用方向键，即可查看该点的窗口。',
} satisfies Record<keyof typeof en, string>;

/** Of another task than forecasting, in the place of some. */
export const portraitOfSamplesTexts = {
  en: {
    'help.portrait':
      'All hidden states at the end of each window of a series, in the two directions in which they vary most: a path through time. A task of samples has no such path.',
  },
  zh: {
    'help.portrait':
      '序列每个窗口末尾的全部隐藏状态，投影到变化最大的两个方向上：一条随时间前行的轨迹。由样本构成的任务没有这样的轨迹。',
  },
};

export const portraitTexts = { en, zh };
export const usePortraitWords = viewWords(portraitTexts, portraitOfSamplesTexts);
export type PortraitWords = ReturnType<typeof usePortraitWords>;
