import type { portrait as english } from '../../en/inside/portrait';

export const portrait = {
  'portrait.waiting': '正在计算所有窗口的状态。训练几个轮次，看它们的轨迹如何成形。',
  'portrait.untrained': '尚未训练：这是初始值走出的轨迹。请先训练几个轮次。',
  'portrait.across': '第一成分：方差的 {share} %',
  'portrait.up': '第二成分：{share} %',
  'portrait.label':
    '第 {layer} 层的状态相图：{units}在{windows}上的隐藏状态，所在的两个成分占其方差的 {share} %。{ending}',
  'count.units.one': '{n} 个单元',
  'count.units.other': '{n} 个单元',
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
} satisfies Record<keyof typeof english, string>;
