import type { portrait as english } from '../../en/inside/portrait';

export const portrait = {} satisfies Record<keyof typeof english, string>;
