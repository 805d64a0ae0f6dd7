/** The parts of the data: the network learns from the first, is chosen by the second, and judged by the third. */
export type Part = 'train' | 'validation' | 'test';
