import { useMemo } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { MeaningsAnswer } from '../../../../model/protocol/inside/meanings';
import { FollowedLine } from './FollowedLine';
import { linearScale } from '../../../charts/axes/ticks';
import { timeTicks } from '../../../charts/axes/timeTicks';
import { useSize } from '../../../charts/axes/useSize';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { meaningText, removalText, signalName } from './meaningsSentences';
import { useIsOfSamples } from '../frame/viewWords';
import type { Removal } from './removal';
import { ShowInText } from './ShowInText';
import type { UnitMeaning } from './unitMeanings';
import styles from './FollowedUnit.module.css';
import { useMeaningsWords } from './words';

const HEIGHT = 170;
/** Pixels that a tick of the time axis takes. */
const TICK_WIDTH = 110;
type FollowedUnitProps = { answer: MeaningsAnswer; layer: number; meaning: UnitMeaning; removal: Removal | null };

/** One unit beside what it follows, what its removal does, and the removal itself. */
export function FollowedUnit({ answer, layer, meaning, removal }: FollowedUnitProps) {
  const words = useMeaningsWords();
  const { t, count, tick, language } = words;
  const { intervene } = useCommands();
  const interventions = usePlayground((state) => state.interventions);
  const series = usePlayground((state) => state.series);
  const target = usePlayground((state) => state.target);
  const isOfSamples = useIsOfSamples();
  const pinnedTime = usePlayground((state) => state.pinned?.time ?? -1);
  const [box, { width }] = useSize<HTMLDivElement>();
  const { unit, state, signal } = meaning;
  const { shown, layers } = answer;
  const steps = shown.length;
  const found = layers[layer];
  const lines = useMemo(
    () => ({
      state: found?.states.subarray(unit * steps, (unit + 1) * steps) ?? new Float32Array(),
      followed: found?.followed.subarray(unit * steps, (unit + 1) * steps) ?? new Float32Array(),
    }),
    [found, unit, steps],
  );
  const scale = useMemo(() => {
    const values = [...lines.state, ...lines.followed].filter(Number.isFinite);
    return linearScale(Math.min(0, ...values), Math.max(0, ...values), 4);
  }, [lines]);
  const ticks = useMemo(() => {
    const [first, last] = [shown[0], shown.at(-1)];
    if (!series || first === undefined || last === undefined) return [];
    if (isOfSamples) {
      const { ticks: places } = linearScale(first + 1, last + 1, Math.max(2, Math.floor(width / TICK_WIDTH)));
      return places
        .filter((place) => Number.isInteger(place))
        .map((place) => ({ index: place - 1, label: tick(place) }));
    }
    const { indices, precision } = timeTicks(series.time, first, last, Math.max(2, Math.floor(width / TICK_WIDTH)));
    return indices.map((index) => ({ index, label: timeLabel(series.time, index, language, precision) }));
  }, [series, shown, width, language, isOfSamples, tick]);
  const levels = useMemo(() => scale.ticks.map((value) => ({ value, label: tick(value) })), [scale, tick]);

  const isOwn = (one: (typeof interventions)[number]) =>
    one.kind === 'remove' && one.layer === layer && one.unit === unit;
  const isRemoved = interventions.some(isOwn);
  const said = meaningText(meaning, words);
  return (
    <div className={styles['unit']} role="group" aria-label={said}>
      <p className={styles['words']} data-testid="unit-meaning">
        <strong>{said}</strong>
        {t('meanings.tested', { removal: removalText(removal, words) })}
      </p>
      <button
        type="button"
        className="button button-small"
        onClick={() =>
          intervene(
            isRemoved
              ? interventions.filter((one) => !isOwn(one))
              : [...interventions, { kind: 'remove', layer, unit }],
          )
        }
      >
        {t(isRemoved ? 'meanings.putBack' : 'meanings.remove', { unit: unit + 1 })}
      </button>
      <ShowInText unit={unit} state={state} />
      <p className={styles['legend']} aria-hidden="true">
        <span className={styles['state']} style={{ color: `var(--gate-${state})` }} />
        <span>{t('meanings.line', { state, unit: unit + 1 })}</span>
        <span className={styles['signal']} />
        <span>{t('meanings.lineSignal', { state, signal: signalName(signal, words) })}</span>
      </p>
      <div ref={box} className={styles['chart']}>
        {width > 0 && steps > 1 && (
          <FollowedLine
            width={width}
            height={HEIGHT}
            indices={shown}
            {...lines}
            low={scale.low}
            high={scale.high}
            stateColour={`var(--gate-${state})`}
            ticks={ticks}
            levels={levels}
            marked={isOfSamples ? pinnedTime : target - 1}
            label={t('meanings.chart', { caption: said, windows: count('count.windows', steps) })}
          />
        )}
      </div>
    </div>
  );
}
