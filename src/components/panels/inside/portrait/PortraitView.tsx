import { useId } from 'react';
import { networkConfig } from '../../../../store/training/selectors';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { Ending, LayerPortrait, PortraitAnswer } from '../../../../model/protocol/inside/portrait';
import { StatePortrait } from './StatePortrait';
import { useSize } from '../../../charts/axes/useSize';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { PortraitLegend } from './PortraitLegend';
import styles from './PortraitView.module.css';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { useIsOfSamples } from '../frame/viewWords';
import { portraitCsv } from './portraitCsv';
import { useAnswer } from '../frame/useAnswer';
import { about } from './about';
import { usePortraitWords, type PortraitWords } from './words';

/** Height by width, between a least and a most in pixels. */
const SHAPE = { ratio: 0.58, least: 280, most: 470 };
/** Parts of a season that a point may stand for and still be joined to the next. */
const JOINED = 4;

/** "In free run the states go round a ring, once in 12 time steps." */
function endingText(ending: Ending, stride: number, { t, count }: PortraitWords): string {
  return ending.kind === 'ring'
    ? t('portrait.ring', { steps: count('count.steps', ending.period * stride) })
    : t(`portrait.${ending.kind}`);
}

/** The hidden states' path in two principal components; of samples there is none. */
export function PortraitView() {
  const { t } = usePortraitWords();
  const isOfSamples = useIsOfSamples();
  if (!isOfSamples) return <SeriesPortrait />;
  return (
    <ViewFrame about={about} help={t('help.portrait')} figures={null} hasPicture={false}>
      <p className="empty">{t('portrait.ofSamples')}</p>
    </ViewFrame>
  );
}

function SeriesPortrait() {
  const { t } = usePortraitWords();
  const answer = useAnswer('portrait');
  const chosen = usePlayground((state) => state.layer);
  const blocked = useIsBlocked();
  const index = Math.min(chosen, (answer?.layers.length ?? 1) - 1);
  const layer = answer?.layers[index];
  return (
    <ViewFrame
      about={about}
      help={t('help.portrait')}
      figures={answer && (() => portraitCsv(answer))}
      head={answer && <span>{t('inside.ofStep', { epoch: answer.epoch, step: answer.step })}</span>}
    >
      {answer && layer ? (
        <>
          {answer.step === 0 && <p className="empty">{t('portrait.untrained')}</p>}
          <Shown answer={answer} layer={layer} index={index} />
        </>
      ) : (
        <p className="empty">{t(blocked ? 'inside.blocked' : 'portrait.waiting')}</p>
      )}
    </ViewFrame>
  );
}

function Shown({ answer, layer, index }: { answer: PortraitAnswer; layer: LayerPortrait; index: number }) {
  const words = usePortraitWords();
  const { t, count, number, tick, language } = words;
  const { watch } = useCommands();
  const series = usePlayground((state) => state.series);
  const units = usePlayground((state) => networkConfig(state).units);
  const target = usePlayground((state) => state.target);
  const [box, { width }] = useSize<HTMLDivElement>();
  const hint = useId();
  const { seriesStart, stride, freeRunStride } = answer;
  const [first, second] = layer.explained;
  const windows = layer.series.length / 2;
  const percent = (share: number) => number(100 * share, 0);
  const ending = endingText(layer.ending, freeRunStride, words);
  const timeOf = (at: number) => (series ? timeLabel(series.time, at, language) : '');
  return (
    <>
      <p className={styles['words']} data-testid="ending">
        <strong>{ending}</strong>{' '}
        {freeRunStride > 1 && t('portrait.everyForecast', { steps: count('count.steps', freeRunStride) })}
      </p>
      <PortraitLegend />
      <div ref={box}>
        {width > 0 && (
          <StatePortrait
            width={width}
            height={Math.min(SHAPE.most, Math.max(SHAPE.least, Math.round(width * SHAPE.ratio)))}
            series={layer.series}
            freeRun={layer.freeRun}
            asDots={series !== null && series.season > 0 && JOINED * stride > series.season}
            at={Math.min(windows - 1, Math.max(0, Math.round((target - seriesStart) / stride)))}
            texts={{
              label: t('portrait.label', {
                layer: index + 1,
                units: count('count.units', units),
                windows: count('count.windows', windows),
                share: percent(first + second),
                ending,
              }),
              across: t('portrait.across', { share: percent(first) }),
              up: t('portrait.up', { share: percent(second) }),
              cursor: t('portrait.cursor'),
              place: t('portrait.at', { time: timeOf(target) }),
            }}
            describedBy={hint}
            format={tick}
            onMove={(at) => watch(seriesStart + at * stride)}
          />
        )}
      </div>
      <p id={hint} className="muted" data-not-in-picture>
        {t('portrait.hint')}
      </p>
    </>
  );
}
