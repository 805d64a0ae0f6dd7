/** English texts of: generators. */
export const generators = {} as const;
