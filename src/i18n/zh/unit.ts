import type { unit as english } from '../en/unit';

export const unit = {
  'unit.title': '单元 {unit}，第 {step} 步',
  'unit.none': '固定的单元',
  'unit.pinned': '已固定',
  'unit.layer': '第 {n} 层',
  'unit.letGo': '松开',
  'unit.empty': '单击热图中的一格，固定它的单元和时间步：这里会用实时数值写出它的方程。',
  'unit.remembers': '记忆减半需要',
  'unit.halfLife': '{n} 步',
  'unit.forgetsNothing': '什么也不忘',
  'unit.season': '季节为 {n} 步',
  'unit.lag': '滞后为 {n} 步',
  'unit.open': '打开单元图',
} satisfies Record<keyof typeof english, string>;
