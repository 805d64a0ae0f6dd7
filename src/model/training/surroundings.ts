/** What a trainer works with: the engines, the clock, the pauses in which commands come in, and who keeps its runs. */
import type { TrainerEvent } from '../protocol/training';
import type { EngineHost } from './engines/engines';
import type { RunKeeper } from './keeping/keeping';
import type { PauseSurroundings } from './pauses';

export type TrainerSurroundings = PauseSurroundings & {
  readonly host: EngineHost;
  emit(event: TrainerEvent): void;
  /** Null where nothing is kept. */
  readonly keeper: RunKeeper | null;
};
