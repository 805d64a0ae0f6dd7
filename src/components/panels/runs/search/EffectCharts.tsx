import type { SearchEffects, SettingEffect } from '../../../../model/protocol/search';
import { linearScale, shareOf, type Scale } from '../../../charts/axes/ticks';
import { useSize } from '../../../charts/axes/useSize';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import { shareText, type ErrorText } from './searchText';
import styles from './search.module.css';
import { useSearchWords } from './words';

const HEIGHT = 150;
const PLOT = { left: 44, right: 10, top: 8, bottom: 24 } as const;
const MOST_TICKS = 4;
/** Pixels that the text of a value needs: where there is less, only some stand there. */
const VALUE = 34;

type EffectChartsProps = { effects: SearchEffects; errors: ErrorText };

/** The mean validation error by the value of each setting, on one scale, and how much each explains. */
export function EffectCharts({ effects, errors }: EffectChartsProps) {
  const words = useSearchWords();
  const { t } = words;
  const spreads = effects.settings.flatMap(({ levels }) => levels.map(({ validation }) => validation));
  const known = spreads.filter(({ n }) => n > 0);
  if (known.length === 0) return null;
  const scale = linearScale(
    Math.min(...known.map(({ min }) => errors.of(min))),
    Math.max(...known.map(({ max }) => errors.of(max))),
    MOST_TICKS,
  );
  const text = (share: number) => (Number.isNaN(share) ? '–' : shareText(share, words));
  const [together, seeds] = [text(effects.together), effects.seeds === null ? null : text(effects.seeds)];
  return (
    <section aria-label={t('search.effects')} data-figure="search-effects">
      <h3>{t('search.effects')}</h3>
      <p className="muted">{t('search.effectsIntro')}</p>
      <div className={styles['effects']}>
        {effects.settings.map((effect) => (
          <EffectChart key={effect.name} effect={effect} scale={scale} errors={errors} />
        ))}
      </div>
      <p>{seeds === null ? t('search.restOne', { together }) : t('search.restSeeds', { together, seeds })}</p>
    </section>
  );
}

function EffectChart({ effect, scale, errors }: { effect: SettingEffect; scale: Scale; errors: ErrorText }) {
  const words = useSearchWords();
  const { t, tick } = words;
  const [box, { width }] = useSize<HTMLDivElement>();
  const { name, levels, share, byChance } = effect;
  const label = settingLabel(name, words);
  const shareLine = Number.isNaN(share)
    ? t('search.noShare')
    : t('search.share', { share: shareText(share, words), chance: shareText(byChance, words) });
  const inner = width - PLOT.left - PLOT.right;
  const x = (at: number) => PLOT.left + (inner * (at + 0.5)) / levels.length;
  const y = (error: number) =>
    PLOT.top + (HEIGHT - PLOT.top - PLOT.bottom) * (1 - shareOf(scale, errors.of(error), false));
  const every = Math.ceil(levels.length / Math.max(1, Math.floor(inner / VALUE)));
  const known = levels.flatMap(({ validation }, at) => (validation.n > 0 ? [{ at, validation }] : []));
  const line = known.map(({ at, validation }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(validation.mean)}`);
  return (
    <figure className={styles['effect']}>
      <p>
        <strong>{label}</strong> <span className="muted">{shareLine}</span>
      </p>
      <div ref={box} style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true" fontSize="11" fill="var(--muted)">
            {scale.ticks.map((at) => (
              <g key={at}>
                <path d={`M${PLOT.left} ${y2(scale, at)}H${width - PLOT.right}`} stroke="var(--line)" />
                <text x={PLOT.left - 5} y={y2(scale, at) + 4} textAnchor="end">
                  {tick(at)}
                </text>
              </g>
            ))}
            <path d={line.join('')} fill="none" stroke="var(--forecast)" strokeWidth="1.4" />
            {known.map(({ at, validation }) => (
              <g key={at} stroke="var(--forecast)">
                <path d={`M${x(at)} ${y(validation.min)}V${y(validation.max)}`} strokeWidth="1.2" />
                <path
                  d={`M${x(at) - 4} ${y(validation.min)}h8M${x(at) - 4} ${y(validation.max)}h8`}
                  strokeWidth="1.2"
                />
                <circle cx={x(at)} cy={y(validation.mean)} r="4" fill="var(--forecast)" />
              </g>
            ))}
            {levels.map(({ value }, at) =>
              at % every === 0 ? (
                <text key={value} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
                  {valueText(name, value, words)}
                </text>
              ) : null,
            )}
          </svg>
        )}
      </div>
      <figcaption className="visually-hidden">
        {known
          .map(({ at, validation: { mean, min, max, n } }) =>
            t('search.level', {
              value: valueText(name, levels[at]!.value, words),
              mean: errors.text(mean),
              min: errors.text(min),
              max: errors.text(max),
              n,
            }),
          )
          .join('; ')}
      </figcaption>
    </figure>
  );
}

/** Of a number that is shown already. */
const y2 = (scale: Scale, shown: number): number =>
  PLOT.top + (HEIGHT - PLOT.top - PLOT.bottom) * (1 - shareOf(scale, shown, false));
