import type { memory as english } from '../../en/inside/memory';

export const memory = {} satisfies Record<keyof typeof english, string>;
