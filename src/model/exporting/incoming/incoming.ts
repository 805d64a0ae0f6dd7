/** A network out of a file of another program, or why it is none of ours. What is said of a file is told in short texts. */
import type { Config } from '../../settings/settings';
import type { LayersCell } from '../keras/layers';

/** Its parameters lie as `parameterLayout` says, all outputs taken for a horizon. */
export type IncomingNetwork = {
  readonly cell: LayersCell;
  readonly activation: Config['activation'];
  readonly inputs: number;
  readonly units: number;
  readonly layers: number;
  readonly outputs: number;
  /** Null where the file leaves it open. */
  readonly lookBack: number | null;
  readonly shortcut: Config['shortcut'];
  readonly parameters: Float32Array;
};

export type IncomingProblem =
  /** The file as a whole. */
  | { readonly code: 'no-archive' | 'cut-off' | 'keras-2' }
  | { readonly code: 'no-entry' | 'damaged' | 'no-json' | 'no-hdf5'; readonly entry: string }
  | { readonly code: 'packed'; readonly entry: string; readonly found: string }
  | { readonly code: 'too-large'; readonly entry: string; readonly found: number; readonly most: number }
  | { readonly code: 'format'; readonly found: string; readonly fits: string }
  /** What the description lacks, or has in the wrong kind. */
  | { readonly code: 'malformed'; readonly at: string; readonly fits: string }
  /** The layers. */
  | { readonly code: 'model'; readonly found: string; readonly fits: readonly string[] }
  | { readonly code: 'layer'; readonly layer: string; readonly found: string; readonly fits: readonly string[] }
  | { readonly code: 'end'; readonly layer: string; readonly fits: readonly string[] }
  | { readonly code: 'wiring'; readonly layer: string; readonly found: string; readonly fits: string }
  | {
      readonly code: 'setting';
      readonly layer: string;
      readonly setting: string;
      readonly found: string;
      readonly fits: readonly string[];
    }
  | {
      readonly code: 'size';
      readonly layer: string;
      readonly what: 'units' | 'layers' | 'outputs' | 'inputs' | 'lookBack';
      readonly found: string;
      readonly most: number;
    }
  | { readonly code: 'input'; readonly found: string; readonly fits: string }
  /** The tensors. */
  | {
      readonly code: 'tensors';
      readonly layer: string;
      readonly found: readonly string[];
      readonly fits: readonly string[];
    }
  | {
      readonly code: 'tensor-type';
      readonly layer: string;
      readonly tensor: string;
      readonly found: string;
      readonly fits: string;
    }
  | {
      readonly code: 'tensor-shape';
      readonly layer: string;
      readonly tensor: string;
      readonly found: readonly number[];
      readonly fits: readonly number[];
    }
  | { readonly code: 'not-finite'; readonly layer: string; readonly tensor: string; readonly at: number }
  | { readonly code: 'weights-length'; readonly found: number; readonly fits: number };

export type Incoming =
  { readonly ok: true; readonly network: IncomingNetwork } | { readonly ok: false; readonly problem: IncomingProblem };

/** Thrown where the file is found wrong, and caught by its reader alone. */
class Refusal extends Error {
  readonly problem: IncomingProblem;
  constructor(problem: IncomingProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(problem: IncomingProblem): never {
  throw new Refusal(problem);
}

export async function incoming(read: () => Promise<IncomingNetwork>): Promise<Incoming> {
  try {
    return { ok: true, network: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

const LONGEST = 80;
/** What was found in a file, short enough for a sentence. */
export function told(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
