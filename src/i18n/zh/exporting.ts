import type { exporting as english } from '../en/exporting';

export const exporting = {
  'settings.title': '设置',
  'picture.png': '图片（PNG）',
  'picture.svg': '图片（SVG）',
  'picture.pngLight': '浅色图片（PNG）',
  'picture.svgLight': '浅色图片（SVG）',
  'picture.unit': '单位：{unit}',
  'picture.moment': '第 {epoch} 轮、第 {step} 步之后',
  'picture.series': '序列：{name}',
  'picture.network': '{cell}，{units}，{layers} 层，回看窗口 {lookBack}',
} satisfies Record<keyof typeof english, string>;
