import { useEffect, useMemo } from 'react';
import type { Seat } from '../../../../../model/protocol/comparison';
import type { OpenedRun } from '../../../../../store/history/facts';
import type { Playground } from '../../../../../store/playground';
import { besidePlayground } from '../../../../../store/runs/besidePlayground';
import { shareTheme } from '../../../../../store/runs/linkPlaygrounds';
import { usePlaygroundStore } from '../../../page/playgroundContext';

/** A store of its own for a run, with an inspector that runs as long as the component is there. */
export function useBeside(seat: Seat, run: OpenedRun): Playground {
  const page = usePlaygroundStore();
  const beside = useMemo(() => {
    const { language, theme } = page.getState();
    return besidePlayground(run, { language, theme });
  }, [run, page]);
  useEffect(() => {
    const { playground } = beside;
    const line = page.commands.inspectBeside(seat, playground.events.inspector);
    beside.connect(line);
    const apart = shareTheme(page, playground);
    return () => {
      apart();
      line.end();
    };
  }, [beside, page, seat]);
  return beside.playground;
}
