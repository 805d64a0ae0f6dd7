import type { clamps as english } from '../../en/inside/clamps';

export const clamps = {} satisfies Record<keyof typeof english, string>;
