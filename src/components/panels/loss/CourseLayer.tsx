import type { BroughtBack, EpochLosses } from '../../../model/protocol/epochLosses';
import { shareOf, type Scale } from '../../charts/axes/ticks';
import { pathThrough } from '../../charts/lines/path';

type CourseLayerProps = {
  width: number;
  height: number;
  margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  epochs: Scale;
  losses: Scale;
  logarithmic: boolean;
  course: readonly EpochLosses[];
  best: BroughtBack | null;
};

/** Where the strip of the learning rate begins and ends, above the losses. */
const [STRIP_TOP, STRIP_BOTTOM] = [6, 22];

/** Above the losses the learning rate, as each epoch had it; among them the epoch whose parameters came back. */
export function CourseLayer(props: CourseLayerProps) {
  const { width, height, margin, epochs, losses, logarithmic, course, best } = props;
  const x = (epoch: number) => margin.left + (width - margin.left - margin.right) * shareOf(epochs, epoch, false);
  // A loss of 0 has no logarithm: it stands at the bottom.
  const y = (loss: number) =>
    margin.top + (height - margin.top - margin.bottom) * (1 - Math.max(0, shareOf(losses, loss, logarithmic)));
  const rates = course.map(({ learningRate }) => learningRate);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const level = (rate: number) => STRIP_TOP + ((STRIP_BOTTOM - STRIP_TOP) * (high - rate)) / (high - low);
  const isDrawn = high > low;
  return (
    <svg width={width} height={height}>
      {isDrawn && (
        <g data-line="learning-rate">
          <text x={margin.left - 6} y={STRIP_BOTTOM - 4} textAnchor="end" fill="var(--muted)" fontSize="11">
            η
          </text>
          <path
            d={pathThrough(
              course.flatMap(({ epoch, learningRate }, at) => [
                { x: x(course[at - 1]?.epoch ?? 0), y: level(learningRate) },
                { x: x(epoch), y: level(learningRate) },
              ]),
            )}
            fill="none"
            stroke="var(--muted)"
            strokeWidth={1.3}
          />
        </g>
      )}
      {best && (
        <g data-mark="best">
          <line
            x1={x(best.epoch)}
            x2={x(best.epoch)}
            y1={margin.top}
            y2={height - margin.bottom}
            stroke="var(--validation)"
            strokeDasharray="2 3"
          />
          <path
            d="M0-5 5 0 0 5-5 0Z"
            transform={`translate(${x(best.epoch)} ${y(best.loss)})`}
            fill="var(--validation)"
            stroke="var(--panel)"
          />
        </g>
      )}
    </svg>
  );
}
