import type { gradients as english } from '../../en/inside/gradients';

export const gradients = {} satisfies Record<keyof typeof english, string>;
