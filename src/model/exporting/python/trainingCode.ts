/** The training as PyTorch code: the same loss, optimizer, learning rate and clipping as the page's. */
import { QUANTILES } from '../../network/losses';
import type { Config, LossName } from '../../settings/settings';
import { blocks } from './literals';

const LOSS_CODE: Readonly<Record<LossName, string>> = {
  mse: `
def mse_loss(said, truth):
    return ((said - truth) ** 2).mean()
`,
  mae: `
def mae_loss(said, truth):
    return (said - truth).abs().mean()
`,
  huber: `
def huber_loss(said, truth):
    """Huber (1964) with its corner at 1."""
    return nn.functional.huber_loss(said, truth, delta=1.0)
`,
  quantile: `
def quantile_loss(said, truth):
    """The pinball loss (Koenker & Bassett 1978): the head says the ${QUANTILES.join(', ')} quantiles of all steps, one after the other."""
    quantiles = torch.tensor([${QUANTILES.join(', ')}], dtype=said.dtype)[:, None]  # [quantiles, 1]
    d = said.view(len(said), ${QUANTILES.length}, -1) - truth[:, None]  # [batch, quantiles, horizon]
    return torch.maximum(-quantiles * d, (1 - quantiles) * d).mean()
`,
};

export const lossFunction = (name: LossName): string => `${name}_loss`;

export const lossesCode = (names: readonly LossName[]): string => blocks(...names.map((name) => LOSS_CODE[name]));

export const OPTIMIZER_CODE = `
def optimizer_for(network, settings):
    """With Keras' constants, as on the page."""
    trained = [parameter for parameter in network.parameters() if parameter.requires_grad]
    rate = settings['learningRate']
    if settings['optimizer'] == 'adam':
        return torch.optim.Adam(trained, lr=rate, eps=1e-7)
    if settings['optimizer'] == 'rmsprop':
        return torch.optim.RMSprop(trained, lr=rate, alpha=0.9, eps=1e-7)
    return torch.optim.SGD(trained, lr=rate, momentum=settings['momentum'])
`;

const SHARES: Readonly<Record<Exclude<Config['schedule'], 'constant'>, string>> = {
  step: "settings['scheduleFactor'] ** (epoch // every)",
  cosine: '(1 + math.cos(math.pi * (epoch % rounds) / rounds)) / 2',
  'warm-up': 'min(1.0, (epoch + 1) / every)',
  plateau: 'self.share',
};

const PLATEAU = `
    def see(self, loss):
        """After an epoch: where the validation loss no longer falls, the rate does."""
        if loss < self.lowest * (1 - 1e-4):
            self.lowest, self.waited = loss, 0
            return
        self.waited += 1
        if self.waited > self.settings['scheduleEpochs']:
            self.share, self.waited = self.share * self.settings['scheduleFactor'], 0
`;

/** The learning rate from epoch to epoch; nothing where it is constant. */
export function scheduleCode(names: readonly Config['schedule'][]): string {
  const moving = names.filter((name): name is keyof typeof SHARES => name !== 'constant');
  if (moving.length === 0) return '';
  const waits = moving.includes('plateau');
  const shares = moving.map((name) => `            '${name}': ${SHARES[name]},`).join('\n');
  return `
class Schedule:
    """The learning rate of each epoch, in the formulas of torch.optim.lr_scheduler."""

    def __init__(self, settings):
        self.settings = settings
        ${waits ? 'self.lowest, self.waited, self.share = math.inf, 0, 1.0' : ''}

    def rate(self, epoch):
        """After so many finished epochs."""
        settings = self.settings
        every = settings['scheduleEpochs']
        rounds = settings['epochs'] or every
        shares = {
            'constant': 1.0,
${shares}
        }
        return settings['learningRate'] * shares[settings['schedule']]
${waits ? PLATEAU : ''}`.replace(/\n +\n/g, '\n\n');
}

/** `batch` is a function from first targets to windows x and targets y, `loss_of` the loss. */
export const EPOCH_CODE = `
def train_epoch(network, optimizer, first_targets, batch, loss_of, settings):
    """One optimizer step for each batch of the training windows, in a new order; the mean of their losses."""
    network.train()
    total = 0.0
    for chosen in first_targets[torch.randperm(len(first_targets))].split(settings['batchSize']):
        x, y = batch(chosen)
        optimizer.zero_grad()
        loss = loss_of(network(x), y)
        loss.backward()
        if settings['clipNorm'] > 0:
            nn.utils.clip_grad_norm_(network.parameters(), settings['clipNorm'])
        optimizer.step()
        total += loss.item() * len(chosen)
    return total / len(first_targets)


def answers(network, first_targets, batch):
    """What the network says of windows, and the truth [windows, horizon], both on its scale."""
    network.eval()
    said, truth = [], []
    with torch.no_grad():
        for chosen in first_targets.split(256):
            x, y = batch(chosen)
            said.append(network(x))
            truth.append(y)
    return torch.cat(said), torch.cat(truth)
`;
