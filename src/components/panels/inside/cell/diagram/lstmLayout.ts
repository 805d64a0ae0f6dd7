/** Where things stand in the picture of an LSTM: columns by what they belong to, and rows of what makes h of c. */
export const LSTM_COLUMNS = {
  wide: { f: 204, i: 330, g: 446, o: 596, show: 700, x: 140, eyes: { f: [122, 176], i: 302, o: 552 } },
  narrow: { f: 62, i: 134, g: 204, o: 272, show: 330, x: 92, eyes: { f: [18, 42], i: 114, o: 250 } },
} as const;
/** The activation of c, and the valve of the output gate. */
export const SQUASHER = 122;
export const SHOWER = 190;
