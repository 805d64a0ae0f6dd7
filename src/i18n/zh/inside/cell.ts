import type { cell as english } from '../../en/inside/cell';

export const cell = {} satisfies Record<keyof typeof english, string>;
