import type { gates as english } from '../../en/inside/gates';

export const gates = {
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
} satisfies Record<keyof typeof english, string>;
