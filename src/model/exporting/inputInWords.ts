/**
 * What the numbers of a network mean, in sentences that a file carries along: what a window is made of, what the answer is,
 * and the way back to the unit of the data.
 */
import { outputsOf } from '../network/layout';
import { QUANTILES } from '../network/losses';
import type { Config } from '../settings/settings';
import { leaksOf } from '../settings/sources/leaks';
import { columnScaler, type Channel } from '../windows/channels';
import type { Scaler } from '../windows/scaler';
import type { Transform } from '../windows/transform';
import type { TrainedNetwork } from './trained';

/** One sentence a line. */
export function inputInWords(network: TrainedNetwork): readonly string[] {
  const { config, windows, shape } = network;
  const { lookBack, horizon, lag, scaler, transform, channels } = windows;
  const leaks = leaksOf(config);
  return [
    `The input is windows [batch, ${lookBack}, ${channels.length}]: the ${lookBack} time steps (look-back) before the first that is forecast, the oldest first.`,
    `The target is ${seriesInWords(network)}.`,
    `Missing values: ${FILLINGS[config.missing]}.`,
    transformInWords(transform),
    lag === 0 ? 'No difference is taken.' : `Then the difference to the value ${lag} time steps before is taken.`,
    `Then it is scaled (${SCALINGS[config.scaling]}): ${scaled('value', scaler)}.`,
    ...channels.map((channel, at) => `Channel ${at} is ${channelInWords(channel, network)}.`),
    ...(leaks.length > 0 ? [`Errors that were made on purpose (leaks): ${leaks.join(', ')}.`] : []),
    `The output is forecast [batch, ${outputsOf(shape)}], on the scale of channel 0: the ${horizon} time steps (horizon) after the window${
      shape.quantiles
        ? ` at the quantiles ${QUANTILES.join(', ')}, all steps of the first quantile before the next`
        : ''
    }.`,
    `Back to the data: multiply by ${scaler.scale} and add ${scaler.offset}${
      lag === 0
        ? ''
        : `, add the value ${lag} time steps before, transformed as above (beyond ${lag} steps ahead the forecast's own)`
    }${transform.kind === 'none' ? '' : ', and undo the transform'}.`,
  ];
}

/** A name as it was read may hold anything, a new line too. */
const quoted = (name: string) => JSON.stringify(name);
const scaled = (of: string, { offset, scale }: Scaler) => `(${of} - offset) / scale, offset ${offset}, scale ${scale}`;

function seriesInWords({ series: { source, fileName, column, unit } }: TrainedNetwork): string {
  const where = fileName === '' ? source : `${source} ${quoted(fileName)}`;
  return `the series ${where}${column === '' ? '' : `, column ${quoted(column)}`}${unit === '' ? '' : `, in ${quoted(unit)}`}`;
}

const FILLINGS: Readonly<Record<Config['missing'], string>> = {
  interpolate: 'on the straight line between their neighbours',
  carry: 'the last value before',
  seasonal: 'the value one season before, else the last',
  'leave-out': 'no window touches one',
  mask: 'the last value before, and a mask beside it',
};

const SCALINGS: Readonly<Record<Config['scaling'], string>> = {
  standard: 'standard, mean 0 and standard deviation 1 in the training part',
  minmax: 'minmax, the training part lies in 0 to 1',
  robust: 'robust, by median and distance of the quartiles of the training part',
  none: 'none',
};

function transformInWords(transform: Transform): string {
  if (transform.kind === 'none') return 'No transform is taken of it.';
  const { lambda, offset, unit, low, high } = transform;
  const formula = lambda === 0 ? 'log(u)' : `(u^lambda - 1) / lambda with lambda ${lambda}`;
  return `It is transformed to ${formula} of u = (value + ${offset}) / ${unit}; where u is below ${low} or above ${high}, on the tangent there.`;
}

function channelInWords({ kind, name, label, ahead }: Channel, { config, series, windows }: TrainedNetwork): string {
  const when = ahead ? ', of the time step after' : '';
  switch (kind) {
    case 'target':
      return 'the target, transformed, differenced and scaled as above';
    case 'mask':
      return '1 where the target was measured, 0 where it was missing';
    case 'label':
      return `1 where the column ${quoted(name)} is ${quoted(label)}, else 0${when}`;
    case 'calendar':
      return `the ${label === 'sin' ? 'sine' : 'cosine'} of the position in the calendar by ${name}${when}`;
    case 'number': {
      const column = series.features.find((feature) => feature.name === name);
      if (!column) throw new Error(`The windows have a column that the series does not have: ${name}`);
      return `the column ${quoted(name)}${when}, scaled: ${scaled('value', columnScaler(column, series, config, windows))}`;
    }
  }
}
