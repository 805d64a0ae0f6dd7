/** Where things stand in the picture of every cell; each adds the columns of its own gates. */
const WIDE = { width: 860, frame: [98, 664], box: 92 } as const;
const NARROW = { width: 360, frame: [6, 348], box: 62 } as const;
export const layoutOf = (narrow: boolean) => (narrow ? NARROW : WIDE);

/** Rows of the cells with gates: the memory, where what is new is let through, and the boxes of the gates. */
export const BELT = 78;
export const MIXER = 160;
export const GATES = 254;
/** Half the height of a gate's box. */
export const HALF_BOX = 24;
