import { useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import type { RankedTrial } from '../../../../model/protocol/search';
import type { SearchState } from '../../../../store/runs/facts';
import { useSize } from '../../../charts/axes/useSize';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import { nearestLine, parallelOf, thirdOf, type ParallelAxis, type ParallelLine } from './parallel';
import { changeText, type ErrorText } from './searchText';
import { pointerPlace } from '../../../controls/browser/pointerPlace';
import styles from './search.module.css';
import { useSearchWords } from './words';

const HEIGHT = 240;
/** Room for the names of the axes, in two rows where they would meet, and below for nothing but the ends of the lines. */
const TOP = { one: 24, two: 40 } as const;
const BOTTOM = 10;
/** Values stand beside the outer axes, and on the lines at the others. */
const SIDE = { left: 56, right: 52 } as const;
/** Pixels between two axes that most names fit into. */
const ROOMY = 120;

const STYLES = {
  best: { width: 2.4, dash: undefined },
  middle: { width: 1.4, dash: '7 3' },
  worst: { width: 1, dash: '2 3' },
} as const;
/** From the colour of the forecast to a grey, by the place in the ranking. */
const colourOf = (share: number): string =>
  `color-mix(in oklab, var(--forecast) ${Math.round(100 * (1 - share))}%, var(--control-line))`;

type ParallelCoordinatesProps = {
  current: SearchState;
  ranking: readonly RankedTrial[];
  errors: ErrorText;
  shown: number | null;
  onShow(trial: number | null): void;
};

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Each configuration as a line over the settings to its error; one of them in words, by pointer or arrow keys. */
export function ParallelCoordinates({ current, ranking, errors, shown, onShow }: ParallelCoordinatesProps) {
  const words = useSearchWords();
  const { t, tick } = words;
  const [box, { width }] = useSize<HTMLDivElement>();
  const { search, plan } = current;
  const { axes, lines } = useMemo(
    () => parallelOf({ search, plan }, ranking, ({ validation }) => errors.of(validation.mean)),
    [search, plan, ranking, errors],
  );
  const { measure } = errors;
  const labels = axes.map(({ name }) => (name ? settingLabel(name, words) : measure));
  const gap = (width - SIDE.left - SIDE.right) / Math.max(1, axes.length - 1);
  const top = gap < ROOMY ? TOP.two : TOP.one;
  const x = (axis: number) => SIDE.left + gap * axis;
  const y = (place: number) => top + (HEIGHT - top - BOTTOM) * (1 - place);
  const path = ({ places }: ParallelLine) =>
    places.map((place, axis) => `${axis === 0 ? 'M' : 'L'}${x(axis).toFixed(1)} ${y(place).toFixed(1)}`).join('');
  const place = ranking.findIndex(({ trial }) => trial === shown);
  const valuesOf = ({ trial }: RankedTrial) => changeText(plan.trials[trial - 1]!.change, words);
  const oneText = (ranked: RankedTrial) =>
    t('search.one', {
      trial: ranked.trial,
      values: valuesOf(ranked),
      measure,
      error: errors.text(ranked.validation.mean),
    });

  function point(event: PointerEvent<SVGSVGElement>): void {
    const at = pointerPlace(event.currentTarget, event);
    const along = (at.x - SIDE.left) / (width - SIDE.left - SIDE.right);
    const height = 1 - (at.y - top) / (HEIGHT - top - BOTTOM);
    onShow(nearestLine(lines, along, height));
  }
  function move(event: KeyboardEvent): void {
    const last = ranking.length - 1;
    const by = MOVES[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : by === undefined ? null : place + by;
    if (to === null) return;
    event.preventDefault();
    onShow(ranking[Math.min(last, Math.max(0, to))]!.trial);
  }
  const [best, worst] = [ranking[0]!, ranking.at(-1)!];
  const lineShown = lines.find(({ trial }) => trial === shown);
  return (
    <figure data-figure="search-lines">
      <h3>{t('search.parallel')}</h3>
      <p className="muted">{t('search.parallelHint')}</p>
      <div
        ref={box}
        className={styles['lines']}
        style={{ height: HEIGHT }}
        role="slider"
        tabIndex={0}
        aria-label={t('search.parallel')}
        aria-valuemin={1}
        aria-valuemax={ranking.length}
        aria-valuenow={Math.max(1, place + 1)}
        aria-valuetext={oneText(ranking[Math.max(0, place)]!)}
        onKeyDown={move}
        onFocus={() => onShow(shown ?? best.trial)}
        onBlur={() => onShow(null)}
      >
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            aria-hidden="true"
            fontSize="11"
            onPointerMove={point}
            onPointerLeave={() => onShow(null)}
          >
            {axes.map(({ name }, index) => (
              <path key={name ?? 'error'} d={`M${x(index)} ${y(0)}V${y(1)}`} stroke="var(--control-line)" />
            ))}
            <g fill="none" opacity={lineShown ? 0.35 : 1}>
              {lines.toReversed().map((line) => {
                const { width: stroke, dash } = STYLES[thirdOf(line.share)];
                return (
                  <path
                    key={line.trial}
                    d={path(line)}
                    stroke={colourOf(line.share)}
                    strokeWidth={stroke}
                    strokeDasharray={dash}
                  />
                );
              })}
            </g>
            {lineShown && (
              <g fill="none">
                <path d={path(lineShown)} stroke="var(--panel)" strokeWidth="6" />
                <path d={path(lineShown)} stroke="var(--forecast)" strokeWidth="3" />
              </g>
            )}
            {axes.map((axis, index) => (
              <AxisTexts
                key={axis.name ?? 'error'}
                axis={axis}
                label={labels[index]!}
                x={x(index)}
                y={y}
                labelY={top === TOP.two && index % 2 === 0 ? 12 : top - 12}
                anchor={index === 0 ? 'start' : index === axes.length - 1 ? 'end' : 'middle'}
                endX={index === axes.length - 1 ? width - 2 : x(index)}
                markText={(value) => (axis.name ? valueText(axis.name, value, words) : tick(Number(value)))}
              />
            ))}
            {lines[0] && <BestEnd x={x(axes.length - 1)} y={y(lines[0].places.at(-1)!)} />}
          </svg>
        )}
      </div>
      <p className={styles['one']} data-shown-trial={shown ?? undefined}>
        {place >= 0 ? oneText(ranking[place]!) : ' '}
      </p>
      <div className={styles['legend']} aria-hidden="true">
        {(['best', 'middle', 'worst'] as const).map((third, index) => (
          <span key={third}>
            <svg width="26" height="8">
              <path
                d="M0 4h26"
                stroke={colourOf(index / 2)}
                strokeWidth={STYLES[third].width}
                strokeDasharray={STYLES[third].dash}
              />
            </svg>{' '}
            {t(`search.third.${third}`)}
          </span>
        ))}
      </div>
      <figcaption className="visually-hidden">
        {t('search.parallelCaption', {
          n: ranking.length,
          axes: labels.join(', '),
          best: best.trial,
          bestValues: valuesOf(best),
          worst: worst.trial,
          worstValues: valuesOf(worst),
        })}
      </figcaption>
    </figure>
  );
}

type AxisProps = {
  axis: ParallelAxis;
  label: string;
  x: number;
  y(place: number): number;
  labelY: number;
  anchor: 'start' | 'middle' | 'end';
  /** Where a name at the end of the row ends. */
  endX: number;
  markText(value: string | number): string;
};

function AxisTexts({ axis, label, x, y, labelY, anchor, endX, markText }: AxisProps) {
  return (
    <g>
      <text
        x={anchor === 'start' ? 0 : anchor === 'end' ? endX : x}
        y={labelY}
        textAnchor={anchor}
        fill="var(--ink)"
        fontWeight="650"
      >
        {label}
      </text>
      {axis.marks.map(({ value, place }) => (
        <text
          key={value}
          x={anchor === 'start' ? x - 6 : x + 6}
          y={y(place) + 4}
          textAnchor={anchor === 'start' ? 'end' : 'start'}
          fill="var(--muted)"
          stroke="var(--panel)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {markText(value)}
        </text>
      ))}
    </g>
  );
}

const BestEnd = ({ x, y }: { x: number; y: number }) => (
  <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} fill="var(--forecast)" stroke="var(--panel)" />
);
