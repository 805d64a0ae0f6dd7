/** The commands of the views of the inside: what they show, ask and change. */
import type { Question } from '../../model/protocol/inside/answers';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { SettingsFacts } from '../settings/facts';
import type { TrainingFacts } from '../training/facts';
import type { Context } from '../slice';
import type { InsideAddress } from './address';
import { fittingInterventions } from './interventions';
import { NOTHING_HELD, type CellPosition, type InsideFacts, type TextColour, type UnitSort } from './slice';

export type InsideCommands = {
  showView(view: string): void;
  sortUnits(unitSort: UnitSort): void;
  colourText(by: TextColour): void;
  /** Shows the gates of the window with this first target. */
  watch(target: number): void;
  /** Shows a sample that somebody made by hand in place of the watched one; null: that one again. */
  watchOwn(x: Float32Array | null): void;
  showLayer(layer: number): void;
  hover(position: CellPosition | null): void;
  pin(position: CellPosition | null): void;
  /** Puts in place what a link says of the inside. */
  restoreInside(inside: InsideAddress): void;
  /** Asks a question for as long as what is given back has not been called. */
  follow(question: Question): () => void;
  intervene(interventions: readonly Intervention[]): void;
  /** Lets go of interventions that a network of the settings in place has no place for. */
  dropUnfitting(): void;
  /** What is asked and what is changed, for an inspector that knows nothing of it. */
  tellInspector(): void;
};

type Others = SettingsFacts & TrainingFacts;
type Asked = { dropClampedForecast(): void };

export function insideCommands(context: Context<InsideFacts, Others, Asked>): InsideCommands {
  const { get, set, clients, commands } = context;
  /** What the views in sight ask, the latest last; several may ask the same. */
  let followed: readonly Question[] = [];
  let isTold = true;
  let clampId = 0;
  let ownId = 0;

  /** Views come and go many at a time: the inspector hears of it once. */
  function tell(): void {
    if (!isTold) return;
    isTold = false;
    queueMicrotask(() => {
      isTold = true;
      const questions = [...new Map(followed.map((question) => [question.name, question])).values()];
      clients.inspector.send({ kind: 'follow', questions });
    });
  }

  function intervene(interventions: readonly Intervention[]): void {
    if (interventions.length > 0) set({ interventions });
    else {
      set({ interventions, ...NOTHING_HELD });
      commands.dropClampedForecast();
    }
    clampId += 1;
    clients.inspector.send({ kind: 'intervene', id: clampId, interventions });
    clients.trainer.send({ kind: 'giveWay' });
    clients.evaluator.send({ kind: 'giveWay' });
  }

  return {
    intervene,
    tellInspector() {
      tell();
      const { interventions } = get();
      if (interventions.length > 0) intervene(interventions);
    },
    dropUnfitting() {
      const { interventions, config } = get();
      const fitting = fittingInterventions(interventions, config);
      if (fitting !== interventions) intervene(fitting);
    },
    restoreInside({ interventions, ...inside }) {
      set(inside);
      intervene(interventions);
    },
    showView: (view) => set({ view }),
    sortUnits: (unitSort) => set({ unitSort }),
    colourText: (textColour) => set({ textColour }),
    watch(target) {
      set({ target, ownSample: null });
      clients.inspector.send({ kind: 'watch', target });
    },
    watchOwn(x) {
      ownId += 1;
      const own = x && { id: ownId, x, mask: null };
      set({ ownSample: own && { ...own, task: get().config.task } });
      clients.inspector.send({ kind: 'watchOwn', runId: get().runId, own });
    },
    showLayer: (layer) => set({ layer, pinned: null, hovered: null }),
    hover: (hovered) => set({ hovered }),
    pin: (pinned) => set({ pinned }),
    follow(question) {
      followed = [...followed, question];
      tell();
      return () => {
        followed = followed.filter((other) => other !== question);
        tell();
      };
    },
  };
}
