import type { importing as english } from '../en/importing';

export const importing = {} as const satisfies Record<keyof typeof english, string>;
