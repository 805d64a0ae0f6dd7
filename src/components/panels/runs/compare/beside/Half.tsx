import { Suspense, useId } from 'react';
import type { Seat } from '../../../../../model/protocol/comparison';
import type { Playground } from '../../../../../store/playground';
import { ForecastFigure } from '../../../forecast/ForecastFigure';
import type { ForecastKind } from '../../../forecast/forecastView';
import type { View } from '../../../inside/aboutView';
import { InsideBar } from '../../../inside/InsideBar';
import { Notices } from '../../../page/Notices';
import { PanelBoundary } from '../../../page/PanelBoundary';
import { PlaygroundContext, SeatContext } from '../../../page/playgroundContext';
import styles from '../compare.module.css';
import type { ComparedRun } from '../comparedRuns';
import { RunMark } from '../RunMark';
import { subjectText } from '../seriesName';
import { useCompareWords } from '../words';

type HalfProps = {
  seat: Seat;
  of: ComparedRun;
  playground: Playground;
  kind: ForecastKind;
  late: boolean;
  view: View;
};

/** One of two runs, by the components of the page over a store of its own. */
export function Half({ seat, of, playground, kind, late, view }: HalfProps) {
  const words = useCompareWords();
  const { t } = words;
  const { run, name } = of;
  const inside = useId();
  const title = t('compare.seat', { seat, run: name });
  const { Component } = view;
  return (
    <SeatContext value={seat}>
      <PlaygroundContext value={playground}>
        <section className={styles['half']} aria-label={title} data-seat={seat}>
          <h3>
            {title} {of.letter !== seat && <RunMark mark={of} />}
          </h3>
          <p className="muted">
            {subjectText(run, words)} · {t('compare.asItStands', { epoch: run.standing.checkpoint.epoch })}
          </p>
          <Notices />
          {run.config.task === 'forecasting' && (
            <div role="group" aria-label={t('compare.forecast')}>
              <PanelBoundary>
                <ForecastFigure
                  series={run.series}
                  kind={kind}
                  late={late}
                  parts={false}
                  forced={false}
                  onListened={null}
                />
              </PanelBoundary>
            </div>
          )}
          <InsideBar controls={inside} />
          <div id={inside}>
            <PanelBoundary key={view.name}>
              <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
                <Component />
              </Suspense>
            </PanelBoundary>
          </div>
        </section>
      </PlaygroundContext>
    </SeatContext>
  );
}
