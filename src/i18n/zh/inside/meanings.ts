import type { meanings as english } from '../../en/inside/meanings';

export const meanings = {} satisfies Record<keyof typeof english, string>;
