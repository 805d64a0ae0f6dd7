/** The texts of this view, in each language. */
import { viewWords } from '../frame/viewWords';

const en = {
  'help.gates':
    'Each row is a unit and each column a time step of the window that is marked in the forecast: the stronger the colour, the wider a gate is open, or the larger a state. A row that never changes is a unit that this window does not move.',
  'gates.inputMeaning': '{steps}, as the network sees them',
  'gates.saturation': 'saturation',
  'gates.saturationScale': '<.1 | >.9',
  'gates.saturationLabel': 'Saturation of {name}: on average {low} % of the steps are below 0.1, {high} % above 0.9',
  'gates.readout': 'Unit {unit}, step {step} ({time})',
  'gates.hint': 'Hover to read a value, click to pin a unit and a step. With the keyboard: arrows, then Enter.',
  'gates.cursor': 'Cell cursor',
  'gates.cursorHint': 'Arrow keys move over units and time steps, Enter pins, Escape lets go.',
  'gates.strip': '{name}: mean {mean}, from {low} to {high}, {units} units by {steps} time steps',
  'gates.inputStrip': 'Input x: from {low} to {high} over {steps} time steps',
  'gates.sort': 'Sort units by',
  'gates.sort.index': 'number',
  'gates.sort.halfLife': 'half-life',
  'gates.sort.saturation': 'saturation',
  'gates.sort.similarity': 'similarity',
  'gates.sortHint.index': 'As they lie in the weights',
  'gates.sortHint.halfLife': 'Those that remember longest on top, over windows of the validation part',
  'gates.sortHint.saturation': 'Those whose gates are most often nearly shut or open on top',
  'gates.sortHint.similarity': 'So that neighbours do the same over this window',
  'gates.table': 'Values as a table',
  'gates.tableOf': 'Rows of the table',
  'gates.tableOf.time': 'one unit over time',
  'gates.tableOf.units': 'all units at one step',
  'gates.tableTime': 'Unit {unit} of layer {layer} at each time step',
  'gates.tableUnits': 'Units of layer {layer} at step {step} ({time}), in the order of the heatmaps',
  'gates.tableStep': 'step',
  'gates.tableWhen': 'time',
  'gates.tableUnit': 'unit',
} as const;

const zh = {
  'help.gates':
    '每一行是一个单元，每一列是预测图中所标窗口的一个时间步：颜色越深，门开得越大，或状态值越大。始终不变的一行，就是这个窗口没有触动的单元。',
  'gates.inputMeaning': '网络看到的 {steps}',
  'gates.saturation': '饱和',
  'gates.saturationScale': '<.1 | >.9',
  'gates.saturationLabel': '{name}的饱和：平均 {low} % 的时间步低于 0.1，{high} % 高于 0.9',
  'gates.readout': '单元 {unit}，第 {step} 步（{time}）',
  'gates.hint': '悬停读数，单击固定一个单元和一个时间步。键盘：方向键移动，回车固定。',
  'gates.cursor': '格子光标',
  'gates.cursorHint': '方向键在单元和时间步之间移动，回车键固定，退出键松开。',
  'gates.strip': '{name}：均值 {mean}，范围 {low} 到 {high}，{units} 个单元 × {steps} 个时间步',
  'gates.inputStrip': '输入 x：{steps} 个时间步，范围 {low} 到 {high}',
  'gates.sort': '单元排序',
  'gates.sort.index': '编号',
  'gates.sort.halfLife': '半衰期',
  'gates.sort.saturation': '饱和',
  'gates.sort.similarity': '相似',
  'gates.sortHint.index': '按它们在权重中的次序',
  'gates.sortHint.halfLife': '在验证部分的窗口上记得最久的排在最上面',
  'gates.sortHint.saturation': '门最常接近全关或全开的排在最上面',
  'gates.sortHint.similarity': '使相邻的单元在这个窗口里表现相近',
  'gates.table': '数值表',
  'gates.tableOf': '表格的行',
  'gates.tableOf.time': '一个单元的各个时间步',
  'gates.tableOf.units': '一个时间步的所有单元',
  'gates.tableTime': '第 {layer} 层单元 {unit} 在每个时间步的值',
  'gates.tableUnits': '第 {layer} 层各单元在第 {step} 步（{time}）的值，次序与热图相同',
  'gates.tableStep': '步',
  'gates.tableWhen': '时间',
  'gates.tableUnit': '单元',
} satisfies Record<keyof typeof en, string>;

/** Of another task than forecasting, in the place of some. */
export const gatesOfSamplesTexts = {
  en: {
    'help.gates':
      'Each row is a unit and each column a time step of the sample that is watched: the stronger the colour, the wider a gate is open, or the larger a state. A row that never changes is a unit that this sample does not move.',
    'gates.sortHint.halfLife': 'Those that remember longest on top, over samples of the validation part',
    'gates.sortHint.similarity': 'So that neighbours do the same over this sample',
    'gates.tableWhen': 'input',
  },
  zh: {
    'help.gates':
      '每一行是一个单元，每一列是所看样本的一个时间步：颜色越深，门开得越大，或状态值越大。始终不变的一行，就是这个样本没有触动的单元。',
    'gates.sortHint.halfLife': '在验证部分的样本上记得最久的排在最上面',
    'gates.sortHint.similarity': '使相邻的单元在这个样本里表现相近',
    'gates.tableWhen': '输入',
  },
};

export const gatesTexts = { en, zh };
export const useGatesWords = viewWords(gatesTexts, gatesOfSamplesTexts);
export type GatesWords = ReturnType<typeof useGatesWords>;
