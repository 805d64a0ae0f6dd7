/** The parts of the script that a notebook has not: one run from its seed to its errors, and the search around it. */
import { blocks } from '../python/literals';

export type Needs = {
  readonly hasTransform: boolean;
  readonly hasSchedule: boolean;
  readonly hasPlateau: boolean;
  readonly hasLine: boolean;
};

export const prepareCode = ({ hasTransform }: Pick<Needs, 'hasTransform'>): string => `
def parts_of(settings):
    """The windows of each part, by their first targets."""
    lag, look_back, horizon = settings['difference'], settings['lookBack'], settings['horizon']
    return {
        'train': origins(0, TRAIN_END, look_back, horizon, lag, False),
        'validation': origins(TRAIN_END, VALIDATION_END, look_back, horizon, lag, True),
        'test': origins(VALIDATION_END, len(VALUES), look_back, horizon, lag, True),
    }


def prepare(settings):
    """The series as the network sees it, the windows of each part, and what leads back to the unit of the data."""
    lag, fit_scaler = settings['difference'], SCALERS[settings['scaling']]
${
  hasTransform
    ? `    transform = fit_transform(settings['transform'], VALUES[:FIT_END])
    levels = [transformed(transform, value) for value in VALUES]`
    : '    levels = VALUES'
}
    changes = difference(levels, lag)
    scaler = offset, scale = fit_scaler(changes[lag:FIT_END])
    targets = [(change - offset) / scale for change in changes]
    columns = [targets, *(channel(about, fit_scaler) for about in FURTHER)]
    return {
        'levels': levels,${hasTransform ? "\n        'transform': transform," : ''}
        'scaler': scaler,
        'targets': targets,  # [time]
        'inputs': [list(row) for row in zip(*columns)],  # [time][channels]
        **parts_of(settings),
    }
`;

export const NO_CHANNEL_CODE = `
def channel(about, fit):
    raise ValueError(f'no further channel is known: {about}')
`;

export const trialsCode = (kind: 'grid' | 'random'): string => `
def without_idle(settings):
    """The same run in other words: settings that do nothing beside the others are left out."""
    is_lstm = settings['cell'] in ('lstm', 'peephole')
    idle = {
        'dropout': settings['layers'] == 1,  # it drops between layers
        'momentum': settings['optimizer'] != 'sgd',
        'shortcutHeld': settings['shortcut'] == 'none',
        'forgetBias': not is_lstm or settings['forgetGate'] != 'on',
        **{part: not is_lstm for part in ('inputGate', 'forgetGate', 'outputGate', 'candidateActivation', 'outputActivation')},
        'activation': is_lstm and settings['candidateActivation'] == settings['outputActivation'] == 'off',
        'scheduleEpochs': settings['schedule'] == 'constant' or (settings['schedule'] == 'cosine' and settings['epochs'] > 0),
        'scheduleFactor': settings['schedule'] not in ('step', 'plateau'),
    }
    return {name: value for name, value in settings.items() if not idle.get(name, False)}


def trials():
    """${kind === 'grid' ? 'Every combination' : 'So many combinations as the budget allows, at random'}, but none that would be the same run, or has no windows."""
    combinations = [dict(zip(SPACE, values)) for values in itertools.product(*SPACE.values())]
${kind === 'grid' ? '' : "    random.Random(SETTINGS['seed']).shuffle(combinations)\n"}    found, met = [], set()
    for change in combinations:
        settings = {**SETTINGS, **change}
        run = json.dumps(without_idle(settings), sort_keys=True)
        if run not in met and all(parts_of(settings).values()):
            met.add(run)
            found.append(change)
${kind === 'grid' ? '' : '        if len(found) == BUDGET:\n            break\n'}    return found


def training_windows():
    """Of each choice of the settings that windows are made by: x [windows][look-back][channels] and y [windows][horizon]."""
    names = ['transform', 'difference', 'scaling', 'lookBack', 'horizon']
    found = []
    for values in itertools.product(*(SPACE.get(name, [SETTINGS[name]]) for name in names)):
        choice = dict(zip(names, values))
        if not all(parts_of({**SETTINGS, **choice}).values()):
            continue
        data = prepare({**SETTINGS, **choice})
        x = [data['inputs'][t - choice['lookBack']:t] for t in data['train']]
        y = [data['targets'][t:t + choice['horizon']] for t in data['train']]
        found.append({'settings': choice, 'origins': data['train'], 'x': x, 'y': y})
    return found
`;

const RIDGE = `
def line_through(x, y):
    """The ridge regression that a linear shortcut begins at: its bias, then its weights [1 + look-back · channels, horizon]."""
    x, y = x.flatten(1).double(), y.double()
    mean_x, mean_y = x.mean(0), y.mean(0)
    x, y = x - mean_x, y - mean_y
    weights = torch.linalg.solve(x.T @ x + torch.eye(x.shape[1], dtype=x.dtype), x.T @ y)
    return torch.cat([(mean_y - mean_x @ weights)[None], weights]).float()
`;

/** As `network/initialize.ts` has it. */
const startCode = (hasLine: boolean): string => `
@torch.no_grad()
def start(network, settings${hasLine ? ', line' : ''}):
    """As Keras: kernels Glorot uniform, recurrent kernels orthogonal, biases 0 but the forget gate's${hasLine ? '; with a shortcut the head begins at 0' : ''}."""
    units = settings['units']
    for name, parameter in network.named_parameters():
        if name == 'head.weight':
            ${
              hasLine
                ? `if settings['shortcut'] == 'none':
                nn.init.xavier_uniform_(parameter)
            else:
                nn.init.zeros_(parameter)`
                : 'nn.init.xavier_uniform_(parameter)'
            }
        elif 'weight_hh' in name or name.endswith('recurrent_kernel'):
            nn.init.orthogonal_(parameter)
        elif 'weight_ih' in name or name.endswith('kernel'):
            nn.init.xavier_uniform_(parameter)
        elif 'bias' in name or name.endswith('peephole'):
            nn.init.zeros_(parameter)
            if settings['cell'] in ('lstm', 'peephole') and name != 'head.bias' and ('bias_ih' in name or name.endswith('.bias')):
                parameter[units:2 * units] = settings['forgetBias']${
                  hasLine
                    ? `
    if settings['shortcut'] == 'linear':
        network.shortcut.copy_(line.repeat(1, network.shortcut.shape[1] // line.shape[1]))  # each quantile begins alike`
                    : ''
                }
`;

const errorCode = (hasTransform: boolean): string => `
def mean_error(said, first_targets, data, settings):
    """MAE in the unit of the data, over all steps of the horizon; a missing truth does not count."""
    wrong = []
    for t, row in zip(first_targets.tolist(), said[:, :settings['horizon']].tolist()):
        row = to_data_unit(row, t, data['levels'], settings['difference'], data['scaler']${hasTransform ? ", data['transform']" : ''})
        wrong += [abs(value - VALUES[t + ahead]) for ahead, value in enumerate(row) if t + ahead not in MISSING]
    return sum(wrong) / len(wrong) if wrong else math.nan
`;

export function runCode({ hasTransform, hasSchedule, hasPlateau, hasLine }: Needs): string {
  return blocks(
    hasLine ? RIDGE : '',
    startCode(hasLine),
    errorCode(hasTransform),
    `
def trained(settings):
    """One run from its seed: the losses after its last epoch, with patience after its best, and errors in the unit of the data."""
    torch.set_num_threads(1)
    torch.manual_seed(settings['seed'])
    data = prepare(settings)
    inputs = torch.tensor(data['inputs'])  # [time, channels]
    targets = torch.tensor(data['targets'])  # [time]
    train, validation, test = (torch.tensor(data[part]) for part in ('train', 'validation', 'test'))

    def batch(t):
        x = inputs[t[:, None] + torch.arange(-settings['lookBack'], 0)]
        return x, targets[t[:, None] + torch.arange(settings['horizon'])]

    loss_of = LOSSES[settings['loss']]
    network = Network(inputs.shape[1], settings)
${
  hasLine
    ? `    start(network, settings, line_through(*batch(train)) if settings['shortcut'] == 'linear' else None)`
    : '    start(network, settings)'
}
    optimizer = optimizer_for(network, settings)
${hasSchedule ? '    schedule = Schedule(settings)\n' : ''}    good, diverged = copy.deepcopy(network.state_dict()), False
    lowest, best, waited = math.inf, None, 0
    for epoch in range(settings['epochs'] or MOST_EPOCHS):
${
  hasSchedule
    ? `        for group in optimizer.param_groups:
            group['lr'] = schedule.rate(epoch)
`
    : ''
}        train_loss = train_epoch(network, optimizer, train, batch, loss_of, settings)
        if not math.isfinite(train_loss):
            network.load_state_dict(good)  # it counts as it last was good
            best, diverged = None, True
            break
        good = copy.deepcopy(network.state_dict())
        validation_loss = loss_of(*answers(network, validation, batch)).item()
${hasPlateau ? "        if settings['schedule'] == 'plateau':\n            schedule.see(validation_loss)\n" : ''}        if settings['patience'] > 0:
            waited += 1
            if validation_loss < lowest:
                lowest, best, waited = validation_loss, good, 0
            if waited >= settings['patience']:
                break
    if best is not None:
        network.load_state_dict(best)
    said, truth = answers(network, validation, batch)
    return {
        'validation_mae': mean_error(said, validation, data, settings),
        'validation_loss': loss_of(said, truth).item(),
        'test_mae': mean_error(answers(network, test, batch)[0], test, data, settings),
        'train_loss': train_loss,
        'epochs': epoch + 1,
        'diverged': int(diverged),
    }
`,
  );
}

export const SEARCH_CODE = `
def without_ray(tried):
    """One run after the other, in this process."""
    results = []
    for change in tried:
        for seed in SEEDS:
            results.append((change, seed, trained({**SETTINGS, **change, 'seed': seed})))
            print(f'{len(results)} of {len(tried) * len(SEEDS)}: {change}, seed {seed}', file=sys.stderr)
    return results


def with_ray(tried):
    """As many runs at once as there are cores, here or on the machines of a cluster."""
    from ray import tune

    def trial(config):
        return trained({**SETTINGS, **config['change'], 'seed': config['seed']})

    tuner = tune.Tuner(
        tune.with_resources(trial, {'cpu': 1}),
        param_space={'change': tune.grid_search(tried), 'seed': tune.grid_search(SEEDS)},
        tune_config=tune.TuneConfig(metric='validation_mae', mode='min'),
    )
    results = tuner.fit()
    if results.errors:
        print(f'{len(results.errors)} runs failed: {results.errors[0]}', file=sys.stderr)
    return [(each.config['change'], each.config['seed'], each.metrics) for each in results if each.error is None]


def show(results):
    """A line for each combination, the best first; means over the seeds."""
    measures = ['validation_mae', 'validation_loss', 'test_mae', 'train_loss', 'epochs', 'diverged']
    rows = []
    for change in {json.dumps(change): change for change, _, _ in results}.values():
        own = [found for tried, _, found in results if tried == change]
        means = [sum(found[measure] for found in own) / len(own) for measure in measures]
        rows.append([*(str(change[name]) for name in SPACE), *means, len(own)])
    place = len(SPACE)  # of the error on the validation part
    rows.sort(key=lambda row: (math.isnan(row[place]), row[place]))
    head = [*SPACE, *measures, 'seeds']
    lines = [head] + [[f'{cell:.5g}' if isinstance(cell, float) else str(cell) for cell in row] for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        print('  '.join(cell.rjust(width) for cell, width in zip(line, widths)))
    print(f'Chosen by the error on the validation part: the first of {len(rows)}. The more are tried, the more of its lead is luck;')
    print('the test part has not been looked at for the choice, so its error is the one to report.')


if __name__ == '__main__':
    show((without_ray if OPTIONS.without_ray else with_ray)(trials()))
`;
