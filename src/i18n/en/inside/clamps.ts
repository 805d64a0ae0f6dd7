/** English texts of this view of the inside of the network. */
export const clamps = {
  'clamps.hold': 'Hold {gate}',
  'clamps.free': 'free',
  'clamps.freeOf': '{gate} runs free',
} as const;
