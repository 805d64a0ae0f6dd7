/** The forecasts of a part in the unit of the data, beside the page's, and the training that goes on. */
import { blocks, pyArray, pyNumber } from '../python/literals';
import { EPOCH_CODE, lossesCode, lossFunction, OPTIMIZER_CODE, scheduleCode } from '../python/trainingCode';
import type { TrainedNetwork } from '../trained';
import { checkedForecast } from './checkedForecast';
import { code, folded, text, type NotebookCell } from './notebookFile';

const TENSORS_CODE = `
def tensors(first_targets):
    """Windows and their targets, in the precision of the network."""
    x, y = windows(first_targets.numpy())
    precision = network.head.weight.dtype
    return torch.from_numpy(x).to(precision), torch.from_numpy(y).to(precision)
`;

export function forecastCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { part, origins, forecasts, errors } = checkedForecast(network);
  const { horizon, transform, parts } = network.windows;
  const isPower = transform.kind === 'power';
  const size = origins.length;
  const some = size < parts[part].length ? `${size} evenly spread windows` : 'all windows';
  const name = part === 'test' ? 'test' : 'training';
  return [
    text(
      'forecast-text',
      `
## The forecast

From each window of the ${name} part, in the unit of the data${network.shape.quantiles ? ': the median, which is the first of the quantiles' : ''}. The page wrote down its forecasts from ${some} of it; the network here must say the same. Beside its error stands that of repeating the last value: a network that is not better has learned nothing of use.
`,
    ),
    folded(
      'forecast-page',
      `
PAGE_ORIGINS = ${pyArray(origins, 'int32', [size])}
PAGE_FORECASTS = ${pyArray(forecasts, 'float64', [size, horizon])}
`,
    ),
    code(
      'forecast',
      blocks(
        TENSORS_CODE,
        EPOCH_CODE,
        `
def forecast(first_targets):
    """Forecasts [windows, horizon] in the unit of the data."""
    said, _ = answers(network, torch.as_tensor(first_targets), tensors)
    return np.array([
        to_data_unit(row, t, levels, LAG, scaler${isPower ? ', transform' : ''})
        for t, row in zip(first_targets, said[:, :HORIZON].tolist())
    ])


def errors(forecasts, first_targets):
    """MAE and RMSE over all steps; a missing truth counts in neither."""
    wrong = [
        said - VALUES[t + ahead]
        for t, row in zip(first_targets, forecasts)
        for ahead, said in enumerate(row)
        if t + ahead not in MISSING
    ]
    return np.abs(wrong).mean(), np.sqrt(np.square(wrong).mean())
`,
        `
checked = PAGE_ORIGINS.astype('int64')
spread = np.std(VALUES[:TRAIN_END])
said = forecast(checked)
print('largest difference to the page:', np.abs(said - PAGE_FORECASTS).max())
assert np.allclose(said, PAGE_FORECASTS, rtol=1e-4, atol=1e-4 * spread)
page = [${pyNumber(errors.mae)}, ${pyNumber(errors.rmse)}]  # MAE and RMSE
assert np.allclose(errors(said, checked), page, rtol=1e-3, atol=1e-4 * spread, equal_nan=True)

judged = np.array(parts['${part}'])
forecasts = forecast(judged)
repeated = [[VALUES[t - 1]] * HORIZON for t in judged]
for name, said in (('network', forecasts), ('last value', repeated)):
    mae, rmse = errors(said, judged)
    print(f'{name}: MAE {mae:.6g}, RMSE {rmse:.6g} on {len(judged)} windows of the ${name} part')
`,
      ),
    ),
    code(
      'picture',
      `
try:
    import matplotlib.pyplot as plt
except ImportError:
    print('matplotlib is not installed: no picture.')
else:
    plt.figure(figsize=(10, 3))
    plt.plot([TIMES[t] for t in judged], [VALUES[t] for t in judged], label='series')
    plt.plot([TIMES[t] for t in judged], forecasts[:, 0], label='forecast, one step ahead')
    plt.legend()
    plt.show()
`,
    ),
  ];
}

export function trainingCells({ config, epoch, step }: TrainedNetwork): readonly NotebookCell[] {
  const schedule = scheduleCode([config.schedule]);
  const rate = schedule === '' ? "SETTINGS['learningRate']" : 'schedule.rate(epoch)';
  const plateau =
    config.schedule === 'plateau' ? " What the page's schedule had waited for is not known here: it begins anew." : '';
  return [
    text(
      'training-text',
      `
## Training on

The page stopped after ${epoch} epochs, ${step} steps. From there the same training goes on: loss, optimizer, learning rate, batch size and clipping are the page's; the order of the batches${config.dropout > 0 && config.layers > 1 ? ', the dropped units' : ''} and what the optimizer remembers begin anew.${plateau}
`,
    ),
    code(
      'training',
      blocks(
        lossesCode([config.loss]),
        OPTIMIZER_CODE,
        schedule,
        `
MORE_EPOCHS = 3
torch.manual_seed(SETTINGS['seed'])
network.float()
optimizer = optimizer_for(network, SETTINGS)
${schedule === '' ? '' : 'schedule = Schedule(SETTINGS)\n'}training, validation = torch.tensor(parts['train']), torch.tensor(parts['validation'])
for epoch in range(${epoch}, ${epoch} + MORE_EPOCHS):
    for group in optimizer.param_groups:
        group['lr'] = ${rate}
    train_loss = train_epoch(network, optimizer, training, tensors, ${lossFunction(config.loss)}, SETTINGS)
    validation_loss = train_loss
    if len(validation) > 0:
        validation_loss = ${lossFunction(config.loss)}(*answers(network, validation, tensors)).item()${
          config.schedule === 'plateau' ? '\n    schedule.see(validation_loss)' : ''
        }
    print(f'epoch {epoch + 1}: training loss {train_loss:.6g}, validation loss {validation_loss:.6g}')

mae, rmse = errors(forecast(judged), judged)
print(f'after the training: MAE {mae:.6g}, RMSE {rmse:.6g}')
`,
      ),
    ),
  ];
}
