import type { evaluation as english } from '../en/evaluation';

export const evaluation = {
  'evaluation.title': '评估',
  'evaluation.aside': '向前一步',
  'evaluation.asideSteps': '向前 {n} 步',
  'evaluation.unit': '误差单位：{unit}；越小越好。',
  'evaluation.noUnit': '误差以数据的单位计；越小越好。',
  'evaluation.part': '部分',
  'evaluation.model': '模型',
  'evaluation.naive': '朴素',
  'evaluation.better': '更好',
  'evaluation.waiting': '有了第一次预测，就会给出未训练网络的误差。',
  'evaluation.beats': '在测试部分比朴素预测好 {share} %（MAE）。',
  'evaluation.worse': '还不如重复上一个值：测试部分的误差大 {share} %（MAE）。',
  'evaluation.equal': '在测试部分与重复上一个值不相上下（MAE）。',
  'evaluation.untrained': '尚未训练：网络还什么都没有学到，因此这里不下结论。请点击“训练”。',
  'evaluation.noTest': '测试部分没有窗口，因此无法评价未见过的数据。',
  'evaluation.naiveMeaning': '朴素预测：重复最后一个已知值。',
  'evaluation.sampled': '网络变化期间，误差取自 {all} 个窗口中均匀抽取的 {n} 个；训练停下片刻之后取自全部窗口。',
  'evaluation.clamped': '{count}之下，{part}部分的误差为 {clamped}，原为 {untouched}（MAE，{change}）。',
} satisfies Record<keyof typeof english, string>;
