/**
 * A trained network as an ONNX model, in Python:
 *
 *   import numpy, onnxruntime
 *   session = onnxruntime.InferenceSession("model.onnx")
 *   forecast, = session.run(["forecast"], {"windows": numpy.zeros((1, lookBack, channels), numpy.float32)})
 *
 * with what goes in and what comes out on the network's scale: the graph's doc string (`get_modelmeta().graph_description`)
 * says how a series becomes windows.
 */
import type { onnx } from 'onnx-proto';
import { outputsOf } from '../../network/layout';
import { inputInWords } from '../inputInWords';
import { littleEndian } from '../littleEndian';
import type { TrainedNetwork } from '../trained';
import { leftOutInWords, withWholeCell } from '../wholeCell';
import type { Attribute, Constant, Node } from './graph';
import { INPUT, networkGraph, OUTPUT } from './networkGraph';

/** The version of the operators, and of the file that came with it (ONNX 1.9). */
const OPERATORS = 14;
const FORMAT = 7;

/** The bytes of a `.onnx` file; the package that writes it is fetched only now. */
export async function onnxModel(given: TrainedNetwork): Promise<Uint8Array> {
  const network = withWholeCell(given);
  const { shape, layout, parameters, windows, config, step } = network;
  const proto = (await import('onnx-proto')).default.onnx;
  const { nodes, constants } = networkGraph(shape, layout, parameters, windows.lookBack);
  const model: onnx.IModelProto = {
    irVersion: FORMAT,
    opsetImport: [{ domain: '', version: OPERATORS }],
    producerName: 'LSTM Playground',
    modelVersion: step,
    docString: howToRun(network),
    graph: {
      name: `${shape.cell}_network`,
      docString: inputInWords(network).join('\n'),
      node: nodes.map((node) => nodeProto(proto, node)),
      initializer: constants.map((constant) => tensorProto(proto, constant)),
      input: [valueProto(proto, INPUT, ['batch', windows.lookBack, shape.inputs])],
      output: [valueProto(proto, OUTPUT, ['batch', outputsOf(shape)])],
    },
    metadataProps: [{ key: 'config', value: JSON.stringify(config) }],
  };
  // A copy: in Node the writer's bytes are a part of a buffer that it shares.
  return new Uint8Array(proto.ModelProto.encode(model).finish());
}

function howToRun(network: TrainedNetwork): string {
  const { shape, windows, step, epoch } = network;
  const { cell, layers, units } = shape;
  return [
    `A network of ${layers} × ${units} units (${cell}), trained in LSTM Playground for ${step} steps (${epoch} epochs).`,
    ...leftOutInWords(network),
    'To run it in Python:',
    'import numpy, onnxruntime',
    'session = onnxruntime.InferenceSession("model.onnx")',
    `forecast, = session.run(["${OUTPUT}"], {"${INPUT}": numpy.zeros((1, ${windows.lookBack}, ${shape.inputs}), numpy.float32)})`,
    'How a series becomes windows is said in session.get_modelmeta().graph_description',
  ].join('\n');
}

type Proto = typeof onnx;

/** A float32 tensor; a name among its sizes is one that is open. */
function valueProto(proto: Proto, name: string, sizes: readonly (number | string)[]): onnx.IValueInfoProto {
  const dim = sizes.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType: proto.TensorProto.DataType.FLOAT, shape: { dim } } } };
}

function nodeProto(proto: Proto, { operator, inputs, outputs, attributes = {} }: Node): onnx.INodeProto {
  return {
    opType: operator,
    name: `${operator.toLowerCase()}_to_${outputs.find((name) => name !== '')!}`,
    input: [...inputs],
    output: [...outputs],
    attribute: Object.entries(attributes).map(([name, value]) => attributeProto(proto, name, value)),
  };
}

function attributeProto(proto: Proto, name: string, value: Attribute): onnx.IAttributeProto {
  const { FLOATS, INT, INTS, STRINGS } = proto.AttributeProto.AttributeType;
  if (typeof value === 'number') return { name, type: INT, i: value };
  if (value instanceof Float32Array) return { name, type: FLOATS, floats: [...value] };
  const encoder = new TextEncoder();
  const texts = value.filter((each) => typeof each === 'string');
  if (texts.length > 0) return { name, type: STRINGS, strings: texts.map((text) => encoder.encode(text)) };
  return { name, type: INTS, ints: value.filter((each) => typeof each === 'number') };
}

function tensorProto(proto: Proto, { name, shape, values }: Constant): onnx.ITensorProto {
  const { FLOAT, INT64 } = proto.TensorProto.DataType;
  const dims = [...shape];
  if (values instanceof Float32Array) return { name, dims, dataType: FLOAT, rawData: littleEndian(values) };
  return { name, dims, dataType: INT64, int64Data: [...values] };
}
