/** English texts of this view of the inside of the network. */
export const meanings = {} as const;
