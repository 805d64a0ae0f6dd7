import type { clamps as english } from '../../en/inside/clamps';

export const clamps = {
  'clamps.hold': '固定{gate}',
  'clamps.free': '自由',
  'clamps.freeOf': '{gate}自由变化',
} satisfies Record<keyof typeof english, string>;
