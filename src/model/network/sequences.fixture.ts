/** The runs of networks that answer with a class, in float64: `sequences.json` of the reference numbers. */
import { FILE_NAMES, SEQUENCE_CASES, type SequenceCase } from '../cells/reference.fixture';
import { parameterCount, parameterLayout, type NetworkShape } from './layout';

export const TITLED_SEQUENCES = SEQUENCE_CASES.map((one) => ({
  title: `${one.cell}, at ${one.at === 'last' ? 'the last step' : 'every step'}, ${one.direction}`,
  one,
}));

export function networkOfSequence({ cell, at, direction, classes, I, H }: SequenceCase) {
  const shape: NetworkShape = {
    cell,
    activation: 'tanh',
    inputs: I,
    units: H,
    layers: 1,
    horizon: 1,
    answer: { kind: 'class', count: classes, at },
    ...(direction === 'bidirectional' ? { bidirectional: true } : {}),
  };
  const layout = parameterLayout(shape);
  /** In the order of the layout. */
  const flat = (tensors: SequenceCase['start']): Float64Array => {
    const values = new Float64Array(parameterCount(layout));
    for (const { layer, role, direction: reads, offset } of layout) {
      const [name] = FILE_NAMES[role];
      const prefix = layer === 'head' ? 'dense_' : reads === 'backward' ? 'back_' : '';
      values.set(tensors[`${prefix}${name!}`]!.values, offset);
    }
    return values;
  };
  return { shape, layout, flat };
}
