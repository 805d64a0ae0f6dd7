/** The commands of the views of the inside: what they show, ask, change and go back to. */
import type { StoreApi } from 'zustand/vanilla';
import type { Question } from '../model/protocol/inside/answers';
import type { Intervention } from '../model/protocol/inside/clamps';
import type { InspectorCommand } from '../model/protocol/inspection';
import type { TrainerCommand } from '../model/protocol/training';
import type { InsideState } from './insideAddress';
import type { PlaygroundState, UnitSort, ViewName } from './state';

export type InsideCommands = {
  showView(view: ViewName): void;
  sortUnits(unitSort: UnitSort): void;
  /** Puts in place what a link says of the inside. */
  restoreInside(inside: InsideState): void;
  /** Asks a question for as long as what is given back has not been called. */
  follow(question: Question): () => void;
  intervene(interventions: readonly Intervention[]): void;
  /** Shows the network as it was at a saved checkpoint; null: as it is. */
  showCheckpoint(step: number | null): void;
  /** Goes on from the checkpoint that is shown. */
  branch(): void;
};

type Surroundings = {
  readonly store: Pick<StoreApi<PlaygroundState>, 'getState' | 'setState'>;
  readonly inspector: { send(command: InspectorCommand): void };
  readonly trainer: { send(command: TrainerCommand): void };
};

export function insideCommands({ store, inspector, trainer }: Surroundings): InsideCommands {
  const { getState: get, setState: set } = store;
  /** What the views in sight ask, the latest last; several may ask the same. */
  let followed: readonly Question[] = [];
  let isTold = true;
  let clampId = 0;

  /** Views come and go many at a time: the inspector hears of it once. */
  function tell(): void {
    if (!isTold) return;
    isTold = false;
    queueMicrotask(() => {
      isTold = true;
      const questions = [...new Map(followed.map((question) => [question.name, question])).values()];
      inspector.send({ kind: 'follow', questions });
    });
  }

  function intervene(interventions: readonly Intervention[]): void {
    const untouched = { clampedGates: null, clampedForecast: null, clampedFreeRun: null };
    set({ interventions, ...(interventions.length > 0 ? {} : untouched) });
    clampId += 1;
    inspector.send({ kind: 'intervene', id: clampId, interventions });
    trainer.send({ kind: 'giveWay' });
  }
  // A link may have brought some.
  if (get().interventions.length > 0) intervene(get().interventions);

  return {
    intervene,
    restoreInside({ interventions, ...inside }) {
      set(inside);
      intervene(interventions);
    },
    showView: (view) => set({ view }),
    sortUnits: (unitSort) => set({ unitSort }),
    follow(question) {
      followed = [...followed, question];
      tell();
      return () => {
        followed = followed.filter((other) => other !== question);
        tell();
      };
    },
    showCheckpoint(step) {
      const { shownCheckpoint, step: latest } = get();
      if (step === shownCheckpoint) return;
      set({ shownCheckpoint: step });
      trainer.send({ kind: 'recall', step: step ?? latest });
    },
    branch() {
      const { shownCheckpoint } = get();
      if (shownCheckpoint !== null) trainer.send({ kind: 'branch', step: shownCheckpoint });
    },
  };
}
