import { cellParts } from '../../../../model/settings/cellParts';
import { networkConfig } from '../../../../store/training/selectors';
import { memo, useMemo } from 'react';
import type { Trace } from '../../../../model/protocol/inside/traces';
import { canHold, pinAt } from '../../../../store/inside/interventions';
import { GhostTrace } from './GhostTrace';
import { traceLine } from './ghostTrace';
import { isSigned, rangeOf, statsOf } from '../../../charts/units/traces';
import { HoldSlider } from '../../../controls/fields/HoldSlider';
import { usePlayground } from '../../page/playgroundContext';
import { useInterventions } from '../frame/useInterventions';
import styles from './ClampsView.module.css';
import { useClampsWords } from './words';

/** A candidate of relu can be held as high as this, and one without an activation as far from 0. */
const MOST_UNBOUNDED = 2;

type ClampTraceProps = {
  trace: Trace;
  /** The same without interventions: equal where there are none. */
  untouched: Trace;
  units: number;
  unit: number | 'all';
  layer: number;
};

/** One gate or state over the window with what holds it. */
export const ClampTrace = memo(function ClampTrace({ trace, untouched, units, unit, layer }: ClampTraceProps) {
  const { t, figure, number } = useClampsWords();
  const { put, letGo } = useInterventions();
  const config = usePlayground(networkConfig);
  const { candidate } = cellParts(config);
  const marked = usePlayground((state) => (state.hovered ?? state.pinned)?.time ?? null);
  const { name } = trace;
  const line = useMemo(() => traceLine(trace.values, units, unit), [trace, units, unit]);
  const before = useMemo(() => traceLine(untouched.values, units, unit), [untouched, units, unit]);
  const [low, high] = useMemo(() => {
    const [was, is] = [statsOf(untouched.values), statsOf(trace.values)];
    return rangeOf(name, { mean: 0, low: Math.min(was.low, is.low), high: Math.max(was.high, is.high) });
  }, [name, trace, untouched]);
  const mean = statsOf(line.middle).mean;
  const meanBefore = statsOf(before.middle).mean;
  const isTouched = trace !== untouched;
  const title = t(`gate.${name}`);
  const means = { name: title, untouched: figure(meanBefore), clamped: figure(mean) };
  const pin = usePlayground((state) => pinAt(state.interventions, { layer, gate: name, unit }));
  const place = { kind: 'pin', layer, gate: name, unit } as const;
  const signed = isSigned(name);
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <strong style={{ color: `var(--gate-${name}-text)` }}>{title}</strong>
        <span>{t(`meaning.${name}`)}</span>
      </div>
      <GhostTrace
        name={name}
        line={line}
        ghost={isTouched ? before : null}
        low={low}
        high={high}
        label={t(isTouched ? 'clamps.traceClamped' : 'clamps.trace', means)}
        marked={marked !== null && marked < line.middle.length ? marked : null}
      />
      {canHold(name, config) ? (
        <div className={styles['side']}>
          <HoldSlider
            label={t('gate.hold', { gate: title })}
            freeLabel={t('gate.freeOf', { gate: title })}
            freeText={t('gate.free')}
            value={pin?.value ?? Math.round(100 * mean) / 100}
            held={pin !== undefined}
            min={!signed || candidate === 'relu' ? 0 : candidate === 'none' ? -MOST_UNBOUNDED : -1}
            max={signed && candidate !== 'tanh' ? MOST_UNBOUNDED : 1}
            step={0.01}
            colour={`var(--gate-${name})`}
            format={(value) => number(value, 2)}
            onHold={(value) => put({ ...place, value })}
            onFree={() => pin && letGo(pin)}
          />
          <button
            type="button"
            className="link-button"
            aria-label={t('clamps.atMeanOf', { gate: title })}
            onClick={() => put({ ...place, value: meanBefore })}
          >
            {t('clamps.atMean')}
          </button>
        </div>
      ) : (
        <div className={styles['side']} aria-hidden="true">
          {isTouched ? t('clamps.changed', { before: means.untouched, after: means.clamped }) : means.untouched}
        </div>
      )}
    </div>
  );
});
