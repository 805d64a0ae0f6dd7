import type { generators as english } from '../en/generators';

export const generators = {} as const satisfies Record<keyof typeof english, string>;
