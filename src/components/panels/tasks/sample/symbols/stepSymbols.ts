/** What stands at one step of a sample of symbols. */
export type StepSymbols = {
  readonly step: number;
  readonly symbol: string;
  readonly isInformative: boolean;
  /** What would be right, of a grammar all that may follow; null where nothing is asked. */
  readonly right: readonly string[] | null;
  /** As many symbols as would be right, those that are believed in most. */
  readonly said: readonly string[] | null;
  readonly isRight: boolean | null;
  /** What is said without the interventions; null where there are none. */
  readonly untouched: readonly string[] | null;
};

export type SymbolsProps = {
  readonly steps: readonly StepSymbols[];
  readonly time: number;
  readonly isGrammar: boolean;
  /** Whether something is asked at every step, and not only after the last. */
  readonly isEvery: boolean;
  /** So many symbols further in the alphabet; null where nothing is changed. */
  readonly onChange: ((step: number, by: number) => void) | null;
  /** Whether the key is a symbol, which then stands there. */
  readonly onType: (key: string, step: number) => boolean;
};
