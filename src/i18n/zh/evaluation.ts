import type { evaluation as english } from '../en/evaluation';

export const evaluation = {
  'evaluation.title': '评估',
  'runs.title': '训练记录',
  'quality.title': '它好不好？',
  'evaluation.aside': '向前一步',
  'evaluation.asideSteps': '向前 {n} 步',
  'evaluation.unit': '误差单位：{unit}；越小越好。',
  'evaluation.noUnit': '误差以数据的单位计；越小越好。',
  'evaluation.part': '部分',
  'evaluation.model': '模型',
  'evaluation.naive': '朴素',
  'evaluation.illegal': '（不合法）',
  'evaluation.better': '更好',
  'evaluation.waiting': '有了第一次预测，就会给出未训练网络的误差。',
  'evaluation.naiveMeaning': '朴素预测：重复最后一个已知值。',
  'evaluation.sampled': '网络变化期间，误差取自 {all} 个窗口中均匀抽取的 {n} 个；训练停下片刻之后取自全部窗口。',
  'evaluation.clamped': '{count}之下，{part}部分的误差为 {clamped}，原为 {untouched}（MAE，{change}）。',
} satisfies Record<keyof typeof english, string>;
