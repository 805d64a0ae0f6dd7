/**
 * Python that does to a series what `model/windows` does: transform, difference, scale, further channels, windows, and the way
 * back. In plain Python, number by number in the same order, so that the numbers are the same; only what is needed is written.
 */
import type { ScalingName, TransformName } from '../../settings/settings';
import type { CalendarName } from '../../settings/sources/inputs';
import { CALENDAR_NAMES } from '../../settings/sources/inputs';
import type { Channel } from '../../windows/channels';
import { blocks } from './literals';

/** `power`: the λ of Box & Cox that the page found; found on the training part, it is the same for every window. */
export function transformCode(names: readonly TransformName[], power: number | null): string {
  if (names.every((name) => name === 'none')) return '';
  const powers = [
    ...(names.includes('log') ? ["'log': 0"] : []),
    ...(names.includes('boxcox') ? [`'boxcox': ${power ?? 0}`] : []),
  ];
  return `
# The power of Box & Cox (1964) with the largest likelihood on the training part, as the page found it; 0 is the logarithm.
POWERS = {${powers.join(', ')}}


def fit_transform(name, values):
    """The logarithm or a power of (value + offset) / unit; fitted on the training part."""
    if name == 'none':
        return None
    lowest, highest = min(values), max(values)
    offset = 0.0 if lowest > 0 else 0.01 * ((highest - lowest) or 1.0) - lowest
    unit = math.exp(sum(math.log(value + offset) for value in values) / len(values))  # the geometric mean
    low, high = (lowest + offset) / unit / 10, (highest + offset) / unit * 10
    return {'power': POWERS[name], 'offset': offset, 'unit': unit, 'low': low, 'high': high}


def raised(u, power):
    return math.log(u) if power == 0 else (u ** power - 1) / power


def transformed(transform, value):
    """Below \`low\` and above \`high\` the curve goes on as its tangent: so every number has a value."""
    if transform is None:
        return value
    power = transform['power']
    u = (value + transform['offset']) / transform['unit']
    edge = min(transform['high'], max(transform['low'], u))
    return raised(edge, power) + (u - edge) * edge ** (power - 1)


def restored(transform, value):
    """The exact inverse of \`transformed\`."""
    if transform is None:
        return value
    power, low, high = transform['power'], transform['low'], transform['high']
    if value < raised(low, power):
        u = low + (value - raised(low, power)) / low ** (power - 1)
    elif value > raised(high, power):
        u = high + (value - raised(high, power)) / high ** (power - 1)
    else:
        u = math.exp(value) if power == 0 else (1 + power * value) ** (1 / power)
    return u * transform['unit'] - transform['offset']
`;
}

export const DIFFERENCE_CODE = `
def difference(levels, lag):
    """The change since \`lag\` steps before, 0 where there is no such step; with lag 0 the levels themselves."""
    if lag == 0:
        return list(levels)
    return [level - levels[t - lag] if t >= lag else 0.0 for t, level in enumerate(levels)]
`;

const SCALER_CODE: Readonly<Record<ScalingName, string>> = {
  standard: `
def standard(values):
    """To mean 0 and standard deviation 1."""
    mean = sum(values) / len(values)
    variance = sum((value - mean) ** 2 for value in values) / len(values)
    return mean, positive(math.sqrt(variance), mean)
`,
  minmax: `
def minmax(values):
    """To 0 ... 1."""
    return min(values), positive(max(values) - min(values), min(values))
`,
  robust: `
def quantile(ordered, share):
    at = share * (len(ordered) - 1)
    below, above = ordered[math.floor(at)], ordered[math.ceil(at)]
    return below + (at % 1) * (above - below)


def robust(values):
    """By the median and the distance of the quartiles: single extreme values do not count."""
    ordered = sorted(values)
    median = quantile(ordered, 0.5)
    return median, positive(quantile(ordered, 0.75) - quantile(ordered, 0.25), median)
`,
  none: `
def none(values):
    return 0.0, 1.0
`,
};

/** Functions from values to (offset, scale). */
export function scalersCode(names: readonly ScalingName[]): string {
  const positive = `
def positive(spread, size):
    """A constant part has no spread: it is only shifted."""
    return spread if spread > max(1e-150, 1e-12 * abs(size)) else 1.0
`;
  const needsSpread = names.some((name) => name !== 'none');
  return blocks(needsSpread ? positive : '', ...names.map((name) => SCALER_CODE[name]));
}

const POSITION_CODE: Readonly<Record<CalendarName, string>> = {
  hour: '(time.hour + time.minute / 60) / 24',
  weekday: 'time.weekday() / 7',
  month: '(time.month - 1) / 12',
  year: '(time - datetime(time.year, 1, 1)) / timedelta(days=365.2425)',
};

/** \`fit\`: the scaler of the target. */
export function channelCode(channels: readonly Channel[]): string {
  const has = (kind: Channel['kind']) => channels.some((channel) => channel.kind === kind);
  if (channels.length === 1) return '';
  const positions = CALENDAR_NAMES.filter((name) =>
    channels.some((channel) => channel.kind === 'calendar' && channel.name === name),
  );
  const calendar = `
def position(name, time):
    """Share of the ${positions.map((name) => UNIT_OF[name]).join(', ')} that has gone, from 0 to 1."""
    positions = {
${positions.map((name) => `        '${name}': ${POSITION_CODE[name]},`).join('\n')}
    }
    return positions[name]


def time_at(t):
    """The step after the last is one usual distance on."""
    last = len(TIMES) - 1
    return TIMES[t] if t <= last else TIMES[last] + (t - last) * (TIMES[last] - TIMES[last - 1])
`;
  const ofCalendar = `
    if about['kind'] == 'calendar':
        turn = math.sin if about['label'] == 'sin' else math.cos
        return [turn(2 * math.pi * position(about['name'], time_at(t + shift))) for t in range(len(VALUES))]`;
  const others = [
    ...(has('mask') ? [['mask', 'own = [float(t not in MISSING) for t in range(len(VALUES))]']] : []),
    ...(has('label') ? [['label', "own = [float(code == about['code']) for code in COLUMNS[about['name']]]"]] : []),
    ...(has('number')
      ? [
          [
            'number',
            `offset, scale = fit(COLUMNS[about['name']][:FIT_END])
        own = [(value - offset) / scale for value in COLUMNS[about['name']]]`,
          ],
        ]
      : []),
  ].map(([kind, code], at) => `    ${at === 0 ? 'if' : 'elif'} about['kind'] == '${kind}':\n        ${code}`);
  const ofOthers =
    others.length === 0
      ? ''
      : `\n${others.join('\n')}\n    return [own[min(t + shift, len(own) - 1)] for t in range(len(own))]`;
  return blocks(
    has('calendar') ? calendar : '',
    `
def channel(about, fit):
    """A further channel, a number for each time step. What is known ahead stands one step early."""
    shift = about['ahead'] + LATE${has('calendar') ? ofCalendar : ''}${ofOthers}
`,
  );
}

const UNIT_OF: Readonly<Record<CalendarName, string>> = {
  hour: 'day',
  weekday: 'week',
  month: 'year by its months',
  year: 'year by its days',
};

const TOUCHED = `
def holes_before(lag):
    """How many of the time steps before each have a hole in them, be it through the difference."""
    counts = [0]
    for t in range(len(VALUES)):
        counts.append(counts[-1] + (t in HOLES or t - lag in HOLES))
    return counts
`;

/** `leftOut`: how windows with holes are left out, or null where there is nothing to leave out. */
export function originsCode(leftOut: 'leave-out' | 'interpolate' | null): string {
  const range = 'range(max(start, lag + look_back), end - horizon + 1)';
  const why = {
    'leave-out': 'No window touches a missing value.',
    interpolate: 'Judged windows do not begin within a hole: the line that fills it leads to what comes later.',
  };
  const body = {
    'leave-out': `    before = holes_before(lag)
    found = ${range}
    return [t for t in found if before[t - look_back] == before[t + horizon]]`,
    interpolate: `    found = ${range}
    return [t for t in found if not is_judged or t == start or t - 1 not in HOLES]`,
  };
  return blocks(
    leftOut === 'leave-out' ? TOUCHED : '',
    `
def origins(start, end, look_back, horizon, lag, is_judged):
    """First targets of the windows whose targets lie from start to before end."""${leftOut ? `\n    # ${why[leftOut]}` : ''}
${leftOut ? body[leftOut] : `    return list(${range})`}
`,
  );
}

/** Also where there is neither difference nor transform: then two lines of it do nothing, and a reader sees why. */
export function dataUnitCode(hasTransform: boolean): string {
  const said = hasTransform ? '[restored(transform, level) for level in said]' : 'said';
  return `
def to_data_unit(said, t, levels, lag, scaler${hasTransform ? ', transform' : ''}):
    """A forecast for the times t, t + 1, ... from the network's scale to the unit of the data."""
    offset, scale = scaler
    said = [value * scale + offset for value in said]
    for ahead in range(len(said) if lag > 0 else 0):
        # Beyond \`lag\` steps the forecast builds on itself: no value from the future is looked at.
        said[ahead] += levels[t + ahead - lag] if ahead < lag else said[ahead - lag]
    return ${said}
`;
}
