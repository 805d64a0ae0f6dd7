/** As much of the library as is used here; it brings no types. What it cannot read it throws, as texts too. */
declare module 'jsfive' {
  export class Dataset {
    readonly shape: readonly number[];
    /** Such as `<f4`; of other types also a list. */
    readonly dtype: unknown;
    readonly value: ArrayLike<number>;
    readonly _dataobjects: {
      /** Null where the values lie in one piece. */
      readonly chunks: readonly number[] | null;
    };
  }
  export class Group {
    readonly keys: readonly string[];
    get(name: string): Group | Dataset | null;
  }
  export class File extends Group {
    constructor(bytes: ArrayBuffer);
  }
}
