import type { exporting as english } from '../en/exporting';

export const exporting = {
  'export.configuration': '配置（JSON）',
  'export.losses': '损失（CSV）',
  'export.forecast': '预测（CSV）',
  'export.label': '导出内容',
  'export.series': '序列（CSV）',
} satisfies Record<keyof typeof english, string>;
