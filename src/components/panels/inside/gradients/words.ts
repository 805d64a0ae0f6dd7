/** The texts of this view, in each language. */
import { viewWords } from '../frame/viewWords';

const en = {
  'help.gradients':
    'How much the loss would change with the states at each time step: where the curve falls to nothing, the network cannot learn from that far back. A simple RNN sends it through the same weights at every step, so it tends to vanish or to explode; the cell state of an LSTM is there to keep it up.',
  'gradients.windows.one': 'mean of {n} training window',
  'gradients.windows.other': 'mean of {n} training windows',
  'gradients.falls': 'falls to {share}',
  'gradients.grows': 'grows to {times} times as much',
  'gradients.level': 'stays as large as it is',
  'gradients.dies': 'falls to nothing',
  'gradients.none': 'is nothing',
  'gradients.caption':
    'Layer {layer}: from the last time step to the first, the gradient of the loss by the hidden state h {h}.',
  'gradients.captionBoth':
    'Layer {layer}: from the last time step to the first, the gradient of the loss by the hidden state h {h}, by the cell state c it {c}.',
  'gradients.chart':
    'Gradient of the loss by the states of layer {layer} at each of {steps}, on a logarithmic scale. By h: {hFirst} at the first step, {hLast} at the last.',
  'gradients.chartC': 'By c: {cFirst} at the first step, {cLast} at the last.',
  'gradients.axis': 'time step of the window; the forecast is made after the last',
  'gradients.legendH': '‖∂L/∂h‖, by the hidden state',
  'gradients.legendC': '‖∂L/∂c‖, by the cell state',
  'gradients.cursor': 'Step cursor of the gradients',
  'gradients.cursorHint': 'Arrow keys move from time step to time step.',
  'gradients.readout': 'Step {step} of {steps}: ‖∂L/∂h‖ {h}',
  'gradients.readoutC': '‖∂L/∂c‖ {c}',
  'gradients.hint': 'Point at a time step to read its gradients.',
  'gradients.waiting': 'The gradients are there as soon as the network stands.',
  'gradients.blocked': 'With these settings there are no windows, so there is no gradient to see.',
  'gradients.compareTitle': 'Same data, same seed: LSTM, GRU and simple RNN',
  'gradients.compareInvite':
    'Trains the three cells beside your run, each for {epochs} with the settings in place, and shows how far back the loss reaches in each.',
  'gradients.epochs.one': '{n} epoch',
  'gradients.epochs.other': '{n} epochs',
  'gradients.compare': 'Compare the cells',
  'gradients.compareAgain': 'Compare again',
  'gradients.cancel': 'Cancel the comparison',
  'gradients.progress': 'Training {cell}: epoch {done} of {epochs}',
  'gradients.working': 'working out its gradients…',
  'gradients.notYet': 'not trained yet',
  'gradients.left': 'not trained',
  'gradients.rnnName': 'Simple RNN',
  'gradients.comparison': '{cell}: from the last time step to the first, the gradient by h {h}.',
  'gradients.comparedBoth': '{cell}: from the last time step to the first, the gradient by h {h}, by c it {c}.',
  'gradients.comparedEpoch': 'after {epochs}, layer {layer}',
  'gradients.note':
    'All three start with orthogonal recurrent weights, which carry the gradient of a simple RNN for a while; the forget gate of an LSTM starts at about 0.73 and lets it fall by a quarter at each step, until training has opened it. What is seen here is what these networks have learned, and no law.',
  'gradients.table': 'Gradients as a table',
  'gradients.tableCaption': 'Norms of the gradients by the states of layer {layer}, {windows}',
  'gradients.tableStep': 'step',
} as const;

const zh = {
  'help.gradients':
    '损失随每个时间步的状态变化多少：曲线降到零的地方，网络就无法从那么远的过去学习。简单 RNN 每一步都让它通过同样的权重，因此往往消失或爆炸；LSTM 的细胞状态正是为了保持它。',
  'gradients.windows.one': '{n} 个训练窗口的平均',
  'gradients.windows.other': '{n} 个训练窗口的平均',
  'gradients.falls': '降到 {share}',
  'gradients.grows': '增大到 {times} 倍',
  'gradients.level': '大小不变',
  'gradients.dies': '降到零',
  'gradients.none': '为零',
  'gradients.caption': '第 {layer} 层：从最后一个时间步回到第一个，损失对隐藏状态 h 的梯度{h}。',
  'gradients.captionBoth':
    '第 {layer} 层：从最后一个时间步回到第一个，损失对隐藏状态 h 的梯度{h}，对细胞状态 c 的梯度{c}。',
  'gradients.chart':
    '损失对第 {layer} 层状态的梯度，共 {steps}，对数刻度。对 h：第一步为 {hFirst}，最后一步为 {hLast}。',
  'gradients.chartC': '对 c：第一步为 {cFirst}，最后一步为 {cLast}。',
  'gradients.axis': '窗口的时间步；最后一步之后作出预测',
  'gradients.legendH': '‖∂L/∂h‖，对隐藏状态',
  'gradients.legendC': '‖∂L/∂c‖，对细胞状态',
  'gradients.cursor': '梯度的时间步光标',
  'gradients.cursorHint': '方向键在时间步之间移动。',
  'gradients.readout': '第 {step} 步，共 {steps} 步：‖∂L/∂h‖ {h}',
  'gradients.readoutC': '‖∂L/∂c‖ {c}',
  'gradients.hint': '指向一个时间步，即可读出它的梯度。',
  'gradients.waiting': '网络建成后就能看到梯度。',
  'gradients.blocked': '按现在的设置切不出窗口，因此没有梯度可看。',
  'gradients.compareTitle': '同样的数据，同样的种子：LSTM、GRU 与简单 RNN',
  'gradients.compareInvite':
    '在你的训练之外，用现有设置把三种单元各训练 {epochs}，看损失在每一种里能追溯到多远的过去。',
  'gradients.epochs.one': '{n} 个轮次',
  'gradients.epochs.other': '{n} 个轮次',
  'gradients.compare': '比较三种单元',
  'gradients.compareAgain': '再比较一次',
  'gradients.cancel': '取消比较',
  'gradients.progress': '正在训练 {cell}：第 {done} 轮，共 {epochs} 轮',
  'gradients.working': '正在计算它的梯度…',
  'gradients.notYet': '尚未训练',
  'gradients.left': '没有训练',
  'gradients.rnnName': '简单 RNN',
  'gradients.comparison': '{cell}：从最后一个时间步回到第一个，对 h 的梯度{h}。',
  'gradients.comparedBoth': '{cell}：从最后一个时间步回到第一个，对 h 的梯度{h}，对 c 的梯度{c}。',
  'gradients.comparedEpoch': '训练 {epochs}之后，第 {layer} 层',
  'gradients.note':
    '三种网络的循环权重都从正交矩阵开始，它能让简单 RNN 的梯度维持一阵；LSTM 的遗忘门起初约为 0.73，每走一步梯度就少四分之一，直到训练把门打开。这里看到的是这几个网络学到的结果，并非定律。',
  'gradients.table': '梯度数值表',
  'gradients.tableCaption': '对第 {layer} 层状态的梯度范数，{windows}',
  'gradients.tableStep': '步',
} satisfies Record<keyof typeof en, string>;

/** Of another task than forecasting, in the place of some. */
export const gradientsOfSamplesTexts = {
  en: {
    'gradients.windows.one': 'mean of {n} training sample',
    'gradients.windows.other': 'mean of {n} training samples',
    'gradients.axis': 'time step of the sample; shorter samples end where the longest ends',
    'gradients.blocked': 'The task has no samples, so there is no gradient to see.',
  },
  zh: {
    'gradients.windows.one': '{n} 个训练样本的均值',
    'gradients.windows.other': '{n} 个训练样本的均值',
    'gradients.axis': '样本的时间步；较短的样本与最长的在末端对齐',
    'gradients.blocked': '这个任务没有样本，因此没有梯度可看。',
  },
};

export const gradientsTexts = { en, zh };
export const useGradientsWords = viewWords(gradientsTexts, gradientsOfSamplesTexts);
export type GradientsWords = ReturnType<typeof useGradientsWords>;
