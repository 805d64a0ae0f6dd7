import type { Lesson } from '../lesson';
import { forecastError, isTrained, measuresOf, type Seen } from '../seen';
import { trained } from '../waits';

/** Half as much noise as there is signal, and few windows. */
const NOISY = {
  data: 'sines',
  noise: 0.5,
  length: 240,
  lookBack: 12,
  batchSize: 16,
  learningRate: 0.01,
  epochs: 100,
  patience: 0,
} as const;
/** Points of the line that is drawn: one in so many epochs. */
const EVERY = 5;

function spreadOfTraining({ series, summary }: Seen): number | null {
  if (!series || !summary) return null;
  const known = series.values.slice(0, summary.trainEnd);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
}

/** Of the untrained network, on the scale of the losses; of the first epoch once it is trained. */
function firstLoss(seen: Seen): number | null {
  const first = seen.losses[0]?.validation;
  if (first !== undefined) return first;
  const error = forecastError(seen, 'validation');
  const spread = spreadOfTraining(seen);
  return error && spread ? (error.rmse / spread) ** 2 : null;
}

const lowest = ({ losses }: Seen) =>
  losses.reduce<{ epoch: number; validation: number }>(
    (best, loss) => (loss.validation < best.validation ? loss : best),
    { epoch: 0, validation: Infinity },
  );

/** Too many parameters for too few data: how it shows, and four cures. */
export const overfitting: Lesson = {
  name: 'overfitting',
  title: { en: 'Overfitting', zh: '过拟合' },
  about: {
    en: 'When a network learns its data by heart, and what helps.',
    zh: '网络把数据死记硬背下来时会怎样，什么有帮助。',
  },
  minutes: 8,
  steps: [
    {
      id: 'small',
      title: { en: 'A small network', zh: '一个小网络' },
      text: {
        en: 'Two waves, with noise half as large, which nobody can foresee. The training part has some 150 windows; the network has two units. Press [Train](train). Do not be surprised if the [validation loss](loss) ends below the training loss: that stretch of the series is calmer.',
        zh: '两个正弦波，再加上幅度为其一半的噪声，而噪声谁也无法预见。训练部分约有 150 个窗口；网络有两个单元。点击[训练](train)。如果[验证损失](loss)低于训练损失，不要奇怪：那一段序列恰好比较平缓。',
      },
      lights: ['train', 'loss'],
      controls: ['units'],
      stage: { settings: { ...NOISY, units: 2 }, trained: false, view: 'models' },
      waits: trained,
      claim: {
        says: {
          en: 'With {parameters} parameters the losses end at {train} (training) and {validation} (validation); on the test part it is off by {test}.',
          zh: '{parameters} 个参数，损失停在 {train}（训练）和 {validation}（验证）；测试部分的误差为 {test}。',
        },
        otherwise: {
          en: 'With {parameters} parameters the losses end at {train} and {validation}, off by {test} on the test part: too few epochs for this seed.',
          zh: '{parameters} 个参数，损失停在 {train} 和 {validation}，测试部分的误差为 {test}：对这个种子来说轮次太少。',
        },
        check(seen) {
          const last = seen.losses.at(-1);
          const test = measuresOf(seen, 'test', 'lstm');
          if (!last || !test || !seen.summary || !isTrained(seen)) return null;
          const { parameters } = seen.summary;
          return {
            holds: last.validation < last.train * 1.3 && last.validation < lowest(seen).validation * 1.3,
            evidence: { parameters, train: last.train, validation: last.validation, test: test.mae },
          };
        },
      },
    },
    {
      id: 'large',
      title: { en: 'A large one, on the same data', zh: '同样的数据，换一个大网络' },
      text: {
        en: 'Now 32 [units](set-units): more than four thousand parameters for the same 150 windows, same seed. First draw how the *validation* loss will go from epoch to epoch. Then press [Train](train), and watch both lines of the [loss](loss).',
        zh: '现在用 32 个[单元](set-units)：同样 150 个窗口，同一种子，参数却有四千多。先画出*验证*损失会怎样随轮次变化，再点击[训练](train)，看[损失](loss)的两条线。',
      },
      lights: ['train', 'loss'],
      controls: ['units'],
      stage: { settings: { units: 32 }, trained: false },
      asks: {
        kind: 'line',
        asks: {
          en: 'Draw the validation loss over 100 epochs, from the untrained network on.',
          zh: '画出 100 个轮次的验证损失，从未训练的网络开始。',
        },
        of: 'loss',
        draw(seen) {
          const first = firstLoss(seen);
          return first === null
            ? null
            : { known: [first], steps: NOISY.epochs / EVERY, low: 0, high: Math.max(0.8, first * 1.2), unit: '' };
        },
        reveal(seen) {
          if (!isTrained(seen)) return null;
          return { truth: seen.losses.filter(({ epoch }) => epoch % EVERY === 0).map(({ validation }) => validation) };
        },
        because: {
          en: 'It falls while waves are learned, and rises once noise is.',
          zh: '学波形的时候下降，开始记噪声就上升。',
        },
      },
      waits: trained,
      claim: {
        says: {
          en: 'The validation loss is lowest at epoch {at}, {best}; then it rises to {validation}, while the training loss goes on falling to {train}.',
          zh: '验证损失在第 {at} 轮最低，为 {best}；之后升到 {validation}，训练损失却继续降到 {train}。',
        },
        otherwise: {
          en: 'The validation loss is lowest at epoch {at}, {best}, and ends at {validation}; the training loss at {train}.',
          zh: '验证损失在第 {at} 轮最低，为 {best}，最后是 {validation}；训练损失是 {train}。',
        },
        check(seen) {
          const last = seen.losses.at(-1);
          const best = lowest(seen);
          if (!last || !isTrained(seen)) return null;
          const holds = best.epoch < 60 && last.validation > best.validation * 1.5 && last.train < best.validation / 2;
          const { train, validation } = last;
          return { holds, evidence: { at: best.epoch, best: best.validation, validation, train } };
        },
      },
    },
    {
      id: 'heart',
      title: { en: 'Learned by heart', zh: '死记硬背' },
      text: {
        en: 'On the training part the [violet line](forecast-chart) now hits even the noise: the network remembers each window. A window it has not seen has other noise. “More units are better” holds as long as there are data for them.',
        zh: '在训练部分，[紫色的线](forecast-chart)连噪声都对上了：网络记住了每个窗口。没见过的窗口，噪声又是另一个样子。“单元越多越好”，前提是有足够的数据。',
      },
      lights: ['forecast-chart', 'quality'],
      claim: {
        says: {
          en: 'It is off by {train} where it trained, and by {large} on the test part. The network with two units was off by {small} there.',
          zh: '训练过的地方误差为 {train}，测试部分为 {large}。两个单元的网络在测试部分只有 {small}。',
        },
        otherwise: {
          en: 'It is off by {train} where it trained, by {large} on the test part; the small network by {small}.',
          zh: '训练过的地方误差为 {train}，测试部分为 {large}；小网络为 {small}。',
        },
        check(seen, earlier) {
          const train = measuresOf(seen, 'train', 'lstm');
          const test = measuresOf(seen, 'test', 'lstm');
          const small = earlier['small']?.['test'];
          if (!train || !test || small === undefined || !isTrained(seen)) return null;
          const holds = train.mae < test.mae / 2 && test.mae > small * 1.15;
          return { holds, evidence: { train: train.mae, large: test.mae, small } };
        },
      },
    },
    {
      id: 'stop',
      title: { en: 'Stop in time', zh: '及时停下' },
      text: {
        en: 'The first cure leaves the network as large as it is. [Early stopping](set-patience): if the validation loss has not come lower for 15 epochs, training ends, and the parameters of the best epoch come back. This is what the validation part is for. Press [Train](train).',
        zh: '第一种疗法不改网络的大小。[提前停止](set-patience)：验证损失连续 15 轮没有降到新低，训练就结束，并恢复最好那一轮的参数。验证部分就是为此而设的。点击[训练](train)。',
      },
      lights: ['train', 'loss'],
      controls: ['patience'],
      stage: { settings: { patience: 15 }, trained: false },
      waits: trained,
      claim: {
        says: {
          en: 'It stopped after epoch {end} and took back epoch {at}, with a validation loss of {loss} instead of {before}.',
          zh: '它在第 {end} 轮之后停下，取回第 {at} 轮的网络，验证损失 {loss}，而不是 {before}。',
        },
        otherwise: {
          en: 'It ended with epoch {end} and took back epoch {at}: {loss}; before it was {before}.',
          zh: '它在第 {end} 轮结束，取回第 {at} 轮：{loss}；之前是 {before}。',
        },
        check(seen, earlier) {
          const back = seen.broughtBack;
          const before = earlier['large']?.['validation'];
          if (!back || before === undefined) return null;
          return {
            holds: back.early && back.loss < before / 1.5,
            evidence: { end: back.end, at: back.epoch, loss: back.loss, before },
          };
        },
      },
    },
    {
      id: 'dropout',
      title: { en: 'Make remembering hard', zh: '让死记变难' },
      text: {
        en: '[Dropout](set-dropout) removes half of the hidden values between two layers, others at each training step: no unit can rely on another. When the network forecasts, nothing is dropped. That is one reason why a training loss can lie above a validation loss. Press [Train](train): two layers of 12 units.',
        zh: '[丢弃](set-dropout)在训练的每一步随机丢掉两层之间一半的隐藏状态，每步不同，单元就不能互相依赖。预测时什么都不丢，这也是训练损失会高于验证损失的原因之一。点击[训练](train)：两层，每层 12 个单元。',
      },
      lights: ['train', 'loss'],
      controls: ['dropout', 'layers'],
      stage: { settings: { patience: 0, layers: 2, units: 12, dropout: 0.5, epochs: 60 }, trained: false },
      waits: trained,
      claim: {
        says: {
          en: 'The validation loss ends at {validation}; it was {before} with 32 units and no dropout. Slower, not cured: the lowest was {best}.',
          zh: '验证损失最后是 {validation}；32 个单元、不丢弃时是 {before}。过拟合慢了，但没有根治：最低是 {best}。',
        },
        otherwise: {
          en: 'The validation loss ends at {validation}; it was {before} with 32 units and no dropout. The lowest was {best}.',
          zh: '验证损失最后是 {validation}；32 个单元、不丢弃时是 {before}。最低是 {best}。',
        },
        check(seen, earlier) {
          const last = seen.losses.at(-1);
          const before = earlier['large']?.['validation'];
          if (!last || before === undefined || !isTrained(seen)) return null;
          return {
            holds: last.validation < before / 1.2,
            evidence: { validation: last.validation, before, best: lowest(seen).validation },
          };
        },
      },
    },
    {
      id: 'data',
      title: { en: 'The best cure: more data', zh: '最好的疗法：更多数据' },
      text: {
        en: 'Again 32 units in one layer, no dropout, no stopping; but the [series](data) is five times as long. With fewer epochs it takes about as many training steps. There is too much noise now to be remembered; what repeats itself is left. Press [Train](train).',
        zh: '仍是一层 32 个单元，不丢弃，不提前停止，但[序列](data)长度是原来的五倍。轮次减少，训练步数差不多。数据多了，噪声记不过来，学得下来的只剩规律。点击[训练](train)。',
      },
      lights: ['train', 'loss', 'data'],
      controls: ['length'],
      stage: { settings: { layers: 1, units: 32, dropout: 0, length: 1200, epochs: 20 }, trained: false },
      waits: trained,
      claim: {
        says: {
          en: 'Training loss {train}, validation loss {validation}: {ratio} times as much. On the short series it was {before} times.',
          zh: '训练损失 {train}，验证损失 {validation}，是前者的 {ratio} 倍。短序列上是 {before} 倍。',
        },
        otherwise: {
          en: 'Training loss {train}, validation loss {validation}: {ratio} times as much; on the short series {before} times.',
          zh: '训练损失 {train}，验证损失 {validation}，是前者的 {ratio} 倍；短序列上是 {before} 倍。',
        },
        check(seen, earlier) {
          const last = seen.losses.at(-1);
          const large = earlier['large'];
          const [first, second] = [large?.['validation'], large?.['train']];
          if (!last || first === undefined || second === undefined || !isTrained(seen)) return null;
          const { train, validation } = last;
          const [ratio, before] = [validation / train, first / second];
          return { holds: ratio < 2 && before > 4, evidence: { train, validation, ratio, before } };
        },
      },
    },
  ],
};
