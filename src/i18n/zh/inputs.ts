import type { inputs as english } from '../en/inputs';

export const inputs = {} as const satisfies Record<keyof typeof english, string>;
