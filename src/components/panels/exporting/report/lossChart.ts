/** Losses by epoch as a small chart, on a logarithmic scale. */
import type { EpochLosses } from '../../../../model/protocol/epochLosses';
import { html, NOTHING, type Markup } from './html';
import type { Writing } from './reportNumbers';

const SIZE = { width: 640, height: 220, left: 64, right: 12, top: 12, bottom: 30 } as const;
/** A chart has pixels for no more. */
const MOST_POINTS = 500;

type Point = { readonly epoch: number; readonly loss: number };

/** Nothing where no two epochs have a loss that can be drawn. */
export function lossChart(losses: readonly EpochLosses[], writing: Writing): Markup {
  const count = Math.min(losses.length, MOST_POINTS);
  const stride = (losses.length - 1) / Math.max(1, count - 1);
  const drawn = Array.from({ length: count }, (_, at) => losses[Math.round(at * stride)]!);
  const points = (of: 'train' | 'validation'): readonly Point[] =>
    drawn.map((one) => ({ epoch: one.epoch, loss: one[of] })).filter(({ loss }) => loss > 0 && Number.isFinite(loss));
  const lines = { train: points('train'), validation: points('validation') };
  const all = [...lines.train, ...lines.validation];
  const epochs = all.map(({ epoch }) => epoch);
  const [first, last] = [Math.min(...epochs), Math.max(...epochs)];
  if (all.length === 0 || first === last) return NOTHING;
  const values = all.map(({ loss }) => loss);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];

  const { width, height, left, right, top, bottom } = SIZE;
  const spread = Math.log(highest / lowest) || 1;
  const x = (epoch: number) => left + ((epoch - first) / (last - first)) * (width - left - right);
  const y = (loss: number) => top + (Math.log(highest / loss) / spread) * (height - top - bottom);
  const path = (line: readonly Point[]) =>
    line.map(({ epoch, loss }, at) => `${at === 0 ? 'M' : 'L'}${x(epoch).toFixed(1)} ${y(loss).toFixed(1)}`).join('');
  const ticks = [...new Set([lowest, Math.sqrt(lowest * highest), highest])];
  const { t, figure, number } = writing;
  const end = (line: readonly Point[]) => figure(line.at(-1)?.loss ?? Number.NaN);
  const label = t('report.lossesChart', {
    lowest: figure(lowest),
    highest: figure(highest),
    train: end(lines.train),
    validation: end(lines.validation),
  });
  return html`<figure>
    <svg class="losses" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
      ${ticks.map(
        (tick) =>
          html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}" /><text
              x="${left - 8}"
              y="${y(tick) + 4}"
              text-anchor="end"
            >
              ${figure(tick)}
            </text>`,
      )}
      <text x="${left}" y="${height - 8}">${number(first)}</text>
      <text x="${width - right}" y="${height - 8}" text-anchor="end">${t('report.epoch')} ${number(last)}</text>
      <path class="train" d="${path(lines.train)}" />
      <path class="validation" d="${path(lines.validation)}" />
    </svg>
    <figcaption>
      <span class="train">── ${t('report.train')}</span> <span class="validation">┄┄ ${t('report.validation')}</span>
    </figcaption>
  </figure>`;
}
