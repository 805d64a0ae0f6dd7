import type { weights as english } from '../../en/inside/weights';

export const weights = {} satisfies Record<keyof typeof english, string>;
