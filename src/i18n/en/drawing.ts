/** English texts of: drawing. */
export const drawing = {} as const;
