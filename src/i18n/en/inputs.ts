/** English texts of: inputs. */
export const inputs = {} as const;
