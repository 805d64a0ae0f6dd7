/** A graph of ONNX's operators in plain values. Names are words joined by `_`, since ONNX asks for identifiers. */
export type Attribute = number | readonly number[] | readonly string[] | Float32Array;

export type Node = {
  readonly operator: string;
  /** Names of tensors; an empty one is an input, or an output, that is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Numbers are whole, but those of a Float32Array. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
};

/** Floats are float32, whole numbers int64. */
export type Constant = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | readonly number[];
};

export type Graph = { readonly nodes: readonly Node[]; readonly constants: readonly Constant[] };
