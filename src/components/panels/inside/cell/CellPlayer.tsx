import { useCallback, useEffect, useId, useMemo, type ComponentProps, type KeyboardEvent } from 'react';
import type { CellName } from '../../../../model/settings/settings';
import { CellDiagram } from './diagram/CellDiagram';
import { rangeOfFlows, type CellFlow } from '../../../charts/equations/cellFlow';
import { phasesOf } from './diagram/cellPhases';
import { Choice } from '../../../controls/fields/Choice';
import { Slider } from '../../../controls/fields/Slider';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { CellNarration } from './CellNarration';
import { twoDecimals } from '../../page/decimals';
import { phaseWords, type CellMoment } from './cellSentences';
import { useCellPlay, type Speed } from './useCellPlay';
import { LiveRegion } from '../frame/LiveRegion';
import { useLiveRegionText } from '../frame/useLiveRegionText';
import styles from './CellPlayer.module.css';
import { useCellWords } from './words';

const SPEEDS: readonly Speed[] = ['slow', 'normal', 'fast'];
const NO_INPUTS = new Float32Array();

type CellPlayerProps = {
  cell: CellName;
  /** The unit, or the mean. */
  name: string;
  moment: CellMoment;
  flows: readonly CellFlow[];
  /** Where the input is one number a step. */
  windowInputs: Float32Array | null;
  time: number;
  steps: number;
  timeLabel: string;
  lit: string | null;
  switches: ComponentProps<typeof CellDiagram>['switches'];
  onTime(time: number): void;
};

/** Whether a key belongs to the control that has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLButtonElement && event.key === ' ';
}

/** The picture of the cell, and what plays it through the window. */
export function CellPlayer(props: CellPlayerProps) {
  const { cell, name, moment, flows, windowInputs, time, steps, timeLabel, lit, switches, onTime } = props;
  const words = useCellWords();
  const { t } = words;
  const { pin, hover } = useCommands();
  const pinnedUnit = usePlayground((state) => state.pinned?.unit ?? null);
  const keys = useId();
  const { parts } = moment;
  const phases = useMemo(() => phasesOf(cell, parts), [cell, parts]);
  // A pinned step moves with the picture; without, the heatmaps follow as under a pointer that is on no unit.
  const show = useCallback(
    (to: number) => {
      onTime(to);
      if (pinnedUnit !== null) pin({ unit: pinnedUnit, time: to });
      else hover({ unit: -1, time: to });
    },
    [onTime, pin, hover, pinnedUnit],
  );
  useEffect(() => () => hover(null), [hover]);
  const play = useCellPlay(time, steps, phases, show);
  const range = useMemo(() => rangeOfFlows(flows, windowInputs ?? NO_INPUTS), [flows, windowInputs]);
  const stops = useMemo(() => Array.from({ length: steps }, (_, index) => index + 1), [steps]);
  const format = useCallback((value: number) => twoDecimals(value, words), [words]);

  const sentences = phases.map((phase) => ({ phase, words: phaseWords(phase, moment, words) }));
  const said = sentences
    .filter(({ phase }) => play.now === null || play.now === phase)
    .map((sentence) => `${t(`cell.phase.${sentence.phase}`)}: ${sentence.words}`)
    .join('; ');
  const spoken = useLiveRegionText(
    `${time} ${play.now ?? ''}`,
    t('cell.spoken', { step: time + 1, steps, time: timeLabel, words: said }),
  );
  const { flow, x, inputs, sums } = moment;
  const values = Object.entries(flow.values).map(([letter, value]) => `${letter} ${format(value)}`);
  const before = t('cell.pictureBefore', { c: format(flow.cBefore), h: format(flow.hBefore) });
  const stepText = t('cell.stepOf', { step: time + 1, steps, time: timeLabel });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTaken(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ' ': play.toggle,
      ArrowLeft: () => play.go(time - 1),
      ArrowRight: () => play.go(time + 1),
      Home: () => play.go(0),
      End: () => play.go(steps - 1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <div
      className={styles['player']}
      role="group"
      tabIndex={0}
      aria-label={t('cell.player', { step: time + 1 })}
      aria-describedby={keys}
      data-playing={play.isPlaying}
      onKeyDown={onKeyDown}
    >
      <p id={keys} className="visually-hidden">
        {t('cell.playerKeys')}
      </p>
      <LiveRegion text={spoken} />
      <CellDiagram
        cell={cell}
        now={play.now}
        flow={flow}
        range={range}
        parts={parts}
        x={x === undefined ? { name: t('cell.inputs', { n: inputs }) } : { name: 'x', value: x }}
        sums={sums}
        lit={lit}
        {...(switches ? { switches } : {})}
        label={t('cell.picture', {
          cell: t(`cell.${cell}`),
          shown: name,
          step: stepText,
          values: `${before}; ${values.join(', ')}`,
        })}
        format={format}
        texts={{
          names: {
            f: t('gate.f'),
            i: t('gate.i'),
            g: t('gate.g'),
            o: t('gate.o'),
            c: t('gate.c'),
            h: t('gate.h'),
            z: t('gate.z'),
            r: t('gate.r'),
            n: t('gate.n'),
          },
          kept: t('cell.kept'),
          added: t('cell.added'),
        }}
      />
      <p className={styles['legend']}>{t('cell.legend')}</p>
      <CellNarration sentences={sentences} now={play.now} />
      <div className={styles['controls']}>
        <div className={styles['buttons']}>
          <button
            type="button"
            className="button"
            aria-label={t('cell.back')}
            title={t('cell.back')}
            disabled={time === 0}
            onClick={() => play.go(time - 1)}
          >
            ◂|
          </button>
          <button type="button" className={`button ${styles['play']}`} onClick={play.toggle}>
            <span aria-hidden="true">{play.isPlaying ? '⏸' : '▶'}</span>{' '}
            {t(play.isPlaying ? 'cell.pause' : 'cell.play')}
          </button>
          <button
            type="button"
            className="button"
            aria-label={t('cell.forward')}
            title={t('cell.forward')}
            disabled={time === steps - 1}
            onClick={() => play.go(time + 1)}
          >
            |▸
          </button>
        </div>
        <div className={styles['slider']}>
          <Slider
            label={t('cell.step')}
            exactLabel={t('cell.stepExact')}
            value={time + 1}
            stops={stops}
            min={1}
            max={steps}
            whole
            aside={timeLabel}
            format={() => stepText}
            onMove={(value) => play.go(value - 1)}
            onCommit={(value) => play.go(value - 1)}
          />
        </div>
        <Choice<Speed>
          label={t('cell.speed')}
          value={play.speed}
          options={SPEEDS.map((value) => ({
            value,
            label: t(`cell.speed.${value}`),
            ...(value === 'slow' ? { hint: t('cell.speed.slowHint') } : {}),
          }))}
          onChoose={play.choose}
        />
      </div>
    </div>
  );
}
