import { useCallback, useEffect, useState } from 'react';
import type { LayerTraces } from '../../../model/protocol/inside/traces';
import { rangeOf, statsOf } from '../../charts/units/traces';
import { Select } from '../../controls/fields/Select';
import { LiveRegion } from '../inside/frame/LiveRegion';
import { useCommands } from '../page/playgroundContext';
import { ListenBar } from './ListenBar';
import { LOWEST, OCTAVES, tuneOf } from './notes';
import { useListeningWords } from './words';
import styles from './Listening.module.css';

type ListenUnitProps = { layer: LayerTraces; unit: number; steps: number };

/** One gate or state of the pinned unit over the window; what sounds is marked on the heatmaps as what is pointed at is. */
export function ListenUnit(props: ListenUnitProps) {
  const { t } = useListeningWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p>
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden="true">♪</span> {t('listen.open')}
        </button>
      </p>
      {isOpen && <OpenUnit {...props} />}
    </>
  );
}

function OpenUnit({ layer, unit, steps }: ListenUnitProps) {
  const words = useListeningWords();
  const { t, figure, tick, number } = words;
  const { hover } = useCommands();
  const [chosen, choose] = useState('');
  const [isHeard, setHeard] = useState(false);
  const trace = layer.traces.find(({ name }) => name === chosen) ?? layer.traces[0]!;
  const [low, high] = rangeOf(trace.name, statsOf(trace.values));
  const values = trace.values.subarray(unit * steps, (unit + 1) * steps);
  const tuneNow = () => tuneOf([{ values, pan: 0, wave: 'triangle' }], { from: 0, to: steps - 1, low, high });
  const onIndex = useCallback(
    (time: number | null) => {
      setHeard(time !== null);
      hover(time === null ? null : { unit, time });
    },
    [hover, unit],
  );
  useEffect(() => () => hover(null), [hover]);
  const name = t(`gate.${trace.name}`);
  const what = t('listen.gate', { name, unit: unit + 1 });
  return (
    <>
      {/* Said once, as it begins: what follows is to be heard. */}
      <LiveRegion text={isHeard ? what : ''} />
      <ListenBar
        label={what}
        tuneNow={tuneNow}
        isReady={steps > 0}
        readingAt={(time) =>
          t('listen.gateReading', { step: time + 1, name, value: figure(values[time] ?? Number.NaN) })
        }
        onIndex={onIndex}
        choice={
          <span className={styles['gate']}>
            <Select
              label={t('listen.which')}
              value={trace.name}
              onChoose={choose}
              options={layer.traces.map(({ name: value }) => ({ value, label: t(`gate.${value}`) }))}
            />
          </span>
        }
      >
        <p className="muted">
          {t('listen.gateEars', { what, steps })}{' '}
          {t('listen.gatePitch', {
            seconds: number(tuneNow().seconds, 1),
            low: tick(low),
            high: tick(high),
            lowest: LOWEST,
            highest: LOWEST * 2 ** OCTAVES,
          })}
        </p>
      </ListenBar>
    </>
  );
}
