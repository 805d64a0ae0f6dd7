/** The texts of this view, in each language. */
import { viewWords } from '../frame/viewWords';

const en = {
  'help.weights':
    'Every weight of the network, where it started, and how far training has moved it. The norm of a gradient says how hard the loss still pulls at a matrix.',
  'weights.kernel': 'Kernel W',
  'weights.recurrentKernel': 'Recurrent kernel U',
  'weights.bias': 'Bias b',
  'weights.peephole': 'Peephole p',
  'weights.headKernel': 'Dense head, kernel',
  'weights.headBias': 'Dense head, bias',
  'weights.shortcut': 'Shortcut S',
  'weights.fromInput': 'from input {n}',
  'weights.fromBelow': 'from unit {n} of the layer below',
  'weights.fromBefore': 'from unit {n}, a step before,',
  'weights.fromUnit': 'from unit {n}',
  'weights.fromCell': 'from its own cell state',
  'weights.fromLast': 'from the last value',
  'weights.fromWindow': 'from number {n} of the window',
  'weights.lineBias': 'bias of the line',
  'weights.biasInput': 'of the input’s product',
  'weights.biasRecurrent': 'of the recurrent product',
  'weights.toUnit': 'to unit {n}, {gate}',
  'weights.toForecast': 'to the forecast {n} ahead',
  'weights.toQuantile': 'to the {quantile} % quantile {n} ahead',
  'weights.reading': '{name}: {from} {to}. Now {value}, at the start {start}, moved {moved}.',
  'weights.readingTo': '{name}: {to}. Now {value}, at the start {start}, moved {moved}.',
  'weights.map': '{name}: {rows} by {columns} weights from {low} to {high}',
  'weights.histogram': 'Spread of {name}: now from {low} to {high}, drawn over its start, from −{range} to {range}',
  'weights.cursor': 'Weight cursor: {name}',
  'weights.cursorHint':
    'Arrow keys move from weight to weight, with Shift from gate to gate and ten rows at a time; Enter pins the unit.',
  'weights.hint': 'Point at a weight to read it; a click pins its unit.',
  'weights.moved': 'moved since the start',
  'weights.movedShare': '{share} % of ‖W₀‖',
  'weights.movedFromZero': '{norm} from zero',
  'weights.gradient': 'norm of its gradient',
  'weights.key':
    'Columns are units, gate by gate; rows are what they see. In the histograms: filled how the weights are spread now, dashed at the start, each as high as the picture.',
  'weights.waiting': 'The weights are there as soon as the network stands.',
  'weights.blocked': 'With these settings there are no windows, so there is no network to see.',
} as const;

const zh = {
  'help.weights': '网络的每一个权重、它的起点，以及训练把它移动了多远。梯度的范数说明损失还在多用力地拉动一个矩阵。',
  'weights.kernel': '输入核 W',
  'weights.recurrentKernel': '循环核 U',
  'weights.bias': '偏置 b',
  'weights.peephole': '窥视孔 p',
  'weights.headKernel': '全连接输出层的核',
  'weights.headBias': '全连接输出层的偏置',
  'weights.shortcut': '捷径 S',
  'weights.fromInput': '从输入 {n}',
  'weights.fromBelow': '从下面一层的单元 {n}',
  'weights.fromBefore': '从上一步的单元 {n}',
  'weights.fromUnit': '从单元 {n}',
  'weights.fromCell': '从自己的细胞状态',
  'weights.fromLast': '从最后一个值',
  'weights.fromWindow': '从窗口的第 {n} 个数',
  'weights.lineBias': '直线的偏置，',
  'weights.biasInput': '属于输入乘积，',
  'weights.biasRecurrent': '属于循环乘积，',
  'weights.toUnit': '到单元 {n} 的{gate}',
  'weights.toForecast': '到前方第 {n} 步的预测',
  'weights.toQuantile': '到前方第 {n} 步的 {quantile} % 分位数',
  'weights.reading': '{name}：{from}{to}。现在 {value}，起点 {start}，移动了 {moved}。',
  'weights.readingTo': '{name}：{to}。现在 {value}，起点 {start}，移动了 {moved}。',
  'weights.map': '{name}：{rows} 行 {columns} 列权重，从 {low} 到 {high}',
  'weights.histogram': '{name}的分布：现在从 {low} 到 {high}，与起点叠画，范围从 −{range} 到 {range}',
  'weights.cursor': '权重光标：{name}',
  'weights.cursorHint': '方向键逐个移动权重；按住 Shift 则逐门移动，上下每次十行；回车键固定该单元。',
  'weights.hint': '指向一个权重即可读出它；单击固定它的单元。',
  'weights.moved': '自起点移动',
  'weights.movedShare': '‖W₀‖ 的 {share} %',
  'weights.movedFromZero': '离零 {norm}',
  'weights.gradient': '梯度的范数',
  'weights.key':
    '列是单元，按门排列；行是它们看到的内容。直方图中，填充的是权重现在的分布，虚线是起点时的，各自画满高度。',
  'weights.waiting': '网络建成后就能看到权重。',
  'weights.blocked': '按现在的设置切不出窗口，因此没有网络可看。',
} satisfies Record<keyof typeof en, string>;

/** Of another task than forecasting, in the place of some. */
export const weightsOfSamplesTexts = {
  en: {
    'weights.toForecast': 'to output {n} of the head',
    'weights.blocked': 'The task has no samples, so there is no network to see.',
  },
  zh: {
    'weights.toForecast': '到输出层的第 {n} 个输出',
    'weights.blocked': '这个任务没有样本，因此没有网络可看。',
  },
};

export const weightsTexts = { en, zh };
export const useWeightsWords = viewWords(weightsTexts, weightsOfSamplesTexts);
export type WeightsWords = ReturnType<typeof useWeightsWords>;
