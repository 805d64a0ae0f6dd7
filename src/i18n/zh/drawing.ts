import type { drawing as english } from '../en/drawing';

export const drawing = {} as const satisfies Record<keyof typeof english, string>;
