import type { film as english } from '../../en/inside/film';

export const film = {} satisfies Record<keyof typeof english, string>;
