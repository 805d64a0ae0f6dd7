import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { SEATS, type Seat } from '../../../../../model/protocol/comparison';
import { linkPlaygrounds } from '../../../../../store/runs/linkPlaygrounds';
import { Choice } from '../../../../controls/fields/Choice';
import { Select } from '../../../../controls/fields/Select';
import { Tabs } from '../../../../controls/layout/Tabs';
import type { ForecastKind } from '../../../forecast/forecastView';
import { VIEWS } from '../../../inside/viewRegistry';
import { usePlayground } from '../../../page/playgroundContext';
import styles from '../compare.module.css';
import type { ComparedRun } from '../comparedRuns';
import { useCompareWords } from '../words';
import { Half } from './Half';
import { useBeside } from './useBeside';

/** Two of the runs: forecast and a view of the inside of each, looked at together. */
export function SideBySide({ runs }: { runs: readonly ComparedRun[] }) {
  const { t } = useCompareWords();
  const [chosen, setChosen] = useState<Readonly<Record<Seat, string>>>({ A: '', B: '' });
  const a = runs.find(({ run }) => run.id === chosen.A) ?? runs[0]!;
  const others = runs.filter((run) => run !== a);
  const b = others.find(({ run }) => run.id === chosen.B) ?? others[0]!;
  /** One that stands at the other seat changes places with it. */
  const choose = (seat: Seat, id: string) => {
    const now = { A: a.run.id, B: b.run.id };
    const other = seat === 'A' ? 'B' : 'A';
    setChosen(now[other] === id ? { A: now.B, B: now.A } : { ...now, [seat]: id });
  };
  return (
    <>
      {runs.length > 2 && (
        <div className={styles['controls']}>
          {SEATS.map((seat) => (
            <div key={seat} className={styles['seat']}>
              <Select
                label={t(`compare.seat${seat}`)}
                value={(seat === 'A' ? a : b).run.id}
                onChoose={(id) => choose(seat, id)}
                options={runs.map(({ run, letter, name }) => ({
                  value: run.id,
                  label: t('compare.numbered', { letter, run: name }),
                }))}
              />
            </div>
          ))}
        </div>
      )}
      <Pair a={a} b={b} />
    </>
  );
}

function Pair({ a, b }: { a: ComparedRun; b: ComparedRun }) {
  const { t, language } = useCompareWords();
  const [kind, setKind] = useState<ForecastKind>('oneStep');
  const [range, setRange] = useState<'whole' | 'late'>('whole');
  const ofPage = usePlayground((state) => state.view);
  const [shown, setShown] = useState(ofPage);
  const halves = useId();
  const isForecast = a.run.config.task === 'forecasting';
  const [left, right] = [useBeside('A', a.run), useBeside('B', b.run)];
  useEffect(() => linkPlaygrounds(left, right), [left, right]);
  const view = VIEWS.find(({ name }) => name === shown) ?? VIEWS[0]!;
  /** Escape lets go of the pin of both, and of nothing else on the page. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || left.getState().pinned === null) return;
    event.preventDefault();
    left.commands.pin(null);
    left.commands.hover(null);
  };
  const given = { kind, late: range === 'late', view };
  return (
    <>
      <div className={styles['controls']}>
        <Tabs
          label={t('compare.view')}
          value={view.name}
          controls={halves}
          onChoose={setShown}
          options={VIEWS.map(({ name, title }) => ({ value: name, label: title[language] }))}
        />
        {isForecast && (
          <>
            <Choice<ForecastKind>
              label={t('compare.kind')}
              showLabel={false}
              value={kind}
              onChoose={setKind}
              options={[
                { value: 'oneStep', label: t('forecast.oneStep'), hint: t('forecast.oneStepHint') },
                { value: 'freeRun', label: t('forecast.freeRun'), hint: t('forecast.freeRunHint') },
              ]}
            />
            <Choice<'whole' | 'late'>
              label={t('forecast.zoom')}
              showLabel={false}
              value={range}
              onChoose={setRange}
              options={[
                { value: 'whole', label: t('forecast.whole') },
                { value: 'late', label: t('forecast.late') },
              ]}
            />
          </>
        )}
      </div>
      <p className="muted">{t(isForecast ? 'compare.linked' : 'compare.linkedTask')}</p>
      {isForecast && (
        <p className={styles['runs']} aria-hidden="true">
          <span className={styles['key']}>
            <i style={{ background: 'var(--ink)' }} /> {t('forecast.series')}
          </span>
          <span className={styles['key']}>
            <i style={{ background: 'var(--forecast)' }} /> {t('compare.forecast')}
          </span>
        </p>
      )}
      <div id={halves} className={styles['halves']} onKeyDown={onKeyDown}>
        <Half seat="A" of={a} playground={left} {...given} />
        <Half seat="B" of={b} playground={right} {...given} />
      </div>
    </>
  );
}
