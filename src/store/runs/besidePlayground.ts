/**
 * A page without a trainer, for the inside of a run that is compared: a store of its own, so that the same components show it
 * a second time. It looks at the run as it stands, through an inspector of its own.
 */
import type { OpenedRun } from '../history/facts';
import type { PageFacts } from '../page/facts';
import { createPlayground, type Playground } from '../playground';
import { initialState } from '../state';
import type { Clients } from '../slice';
import type { InspectionLine } from './commands';

export type BesidePlayground = {
  readonly playground: Playground;
  /** Shows the run through an inspector, which knows nothing of it. */
  connect(line: InspectionLine): void;
};

const RUN = 1;
const DEAF = { send: () => undefined };

export function besidePlayground(
  { config, series, standing }: OpenedRun,
  page: Pick<PageFacts, 'language' | 'theme'>,
): BesidePlayground {
  const { engine, checkpoint, losses, best, isFinished } = standing;
  const { step, epoch, learned } = checkpoint;
  let inspector: Pick<InspectionLine, 'send'> = DEAF;
  const clients: Clients = {
    series: DEAF,
    evaluator: DEAF,
    archive: DEAF,
    exporter: DEAF,
    live: { ...DEAF, end: () => undefined },
    runs: DEAF,
    inspector: { send: (command) => inspector.send(command) },
    trainer: {
      send(command) {
        if (command.kind !== 'recall') return;
        // The inspector is given the buffer.
        const snapshot = { step, epoch, parameters: learned.w.slice() };
        playground.events.trainer({ kind: 'recalled', runId: RUN, snapshot });
      },
    },
  };
  const playground = createPlayground(
    {
      ...initialState({ config, ...page, notices: [] }),
      series,
      openId: RUN,
      openedId: RUN,
      runId: RUN,
      runConfig: config,
      status: isFinished ? 'finished' : 'paused',
      engine: { name: engine, reason: 'resumed', timings: {}, refused: {}, untried: [] },
      step,
      epoch,
      losses,
      broughtBack: best,
    },
    clients,
    (file) => file,
  );
  return {
    playground,
    connect(line) {
      inspector = line;
      playground.commands.lookAgain();
    },
  };
}
