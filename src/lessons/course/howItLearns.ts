import type { Lesson } from '../lesson';
import { forecastError, isTrained, lowestOf, naiveError, traceOf } from '../seen';
import { epochsDone, opened, stepped, trained } from '../waits';

/** Of the loss chart: this many epochs are enough to see it fall. */
const EPOCHS = 15;
/** Of the training part, as the question says them. */
const WINDOWS = 256;
/** The five steps of training, one by one, and a learning rate that is too large. */
export const howItLearns: Lesson = {
  name: 'how-it-learns',
  title: { en: 'How it learns', zh: '它怎样学习' },
  about: {
    en: 'The five steps of training; window, batch, step and epoch; and what the learning rate does.',
    zh: '训练的五个步骤；窗口、批次、步和轮次；以及学习率的作用。',
  },
  minutes: 8,
  steps: [
    {
      id: 'start',
      title: { en: '1. Begin with chance', zh: '一、从随机开始' },
      text: {
        en: 'Training has five steps. The first: give all parameters start values, drawn by a [seed](set-seed). The violet line is what such a network says of [two waves](forecast-chart). The same seed draws the same numbers again, so every experiment can be repeated.',
        zh: '训练有五个步骤。第一步：给所有参数初始值，由[种子](set-seed)抽取。紫线就是这样一个网络对[两个波](forecast-chart)的预测。同一个种子总抽出同样的数，所以每个实验都能重做。',
      },
      lights: ['forecast-chart'],
      stage: {
        settings: {
          data: 'sines',
          noise: 0.05,
          units: 8,
          lookBack: 24,
          horizon: 1,
          transform: 'none',
          difference: 0,
          shortcut: 'none',
          learningRate: 0.01,
          epochs: EPOCHS,
          patience: 0,
          batchSize: 16,
          dropout: 0,
        },
        view: 'inside-gates',
      },
      claim: {
        says: {
          en: '{parameters} parameters, all drawn: the test error is {lstm}, and repeating the last value gives {naive}.',
          zh: '{parameters} 个参数，全部随机抽取：测试误差 {lstm}；重复最后一个值是 {naive}。',
        },
        otherwise: {
          en: '{parameters} parameters, test error {lstm}, naive {naive}: it is no longer untrained, or was lucky.',
          zh: '{parameters} 个参数，测试误差 {lstm}，朴素预测 {naive}：它已经训练过，或者碰巧不错。',
        },
        check(seen) {
          const lstm = forecastError(seen, 'test')?.mae;
          const naive = naiveError(seen, 'test')?.mae;
          const parameters = seen.summary?.parameters;
          if (lstm === undefined || naive === undefined || parameters === undefined || seen.step > 0) return null;
          return { holds: lstm > naive, evidence: { parameters, lstm, naive } };
        },
      },
    },
    {
      id: 'look-inside',
      title: { en: '2. to 4. One step, taken apart', zh: '二至四、把一步拆开来看' },
      text: {
        en: 'Open [One training step](inside-tabs). Second: the gates are worked out, time step by time step. Third: states and forecast follow from them. Fourth: the error is measured, sent back from right to left, and each parameter moves a little against it: $update$.',
        zh: '打开[一步训练](inside-tabs)视图。第二步：逐个时间步算出各个门。第三步：由门得出状态和预测。第四步：算出误差，从右向左传回去，每个参数朝减小误差的方向挪一点：$update$。',
      },
      lights: ['inside-tabs'],
      waits: opened('inside-step', { en: 'Open “One training step”', zh: '打开“一步训练”' }),
    },
    {
      id: 'one-step',
      title: { en: 'One step counts little', zh: '一步算不了什么' },
      text: {
        en: 'Now press [Step](step), once. The network has seen 16 windows, one *batch*, and has moved once. Look at [the forecast](forecast-chart): hardly anything has changed. Learning is many such small moves.',
        zh: '现在点一次[单步](step)。网络看了 16 个窗口，即一个*批次*，参数挪动了一次。看[预测](forecast-chart)：几乎没有变化。学习就是许许多多这样的小挪动。',
      },
      lights: ['step'],
      waits: stepped(1, { en: 'Press Step', zh: '点击“单步”' }),
      claim: {
        says: {
          en: 'Step {step}: the loss of this batch was {loss}; the test error went from {before} to {after}.',
          zh: '第 {step} 步：这个批次的损失是 {loss}；测试误差从 {before} 变到 {after}。',
        },
        otherwise: {
          en: 'After step {step} (batch loss {loss}) the test error went from {before} to {after}: that is no small move.',
          zh: '第 {step} 步之后（批次损失 {loss}），测试误差从 {before} 变到 {after}：这可不是小挪动。',
        },
        check(seen, earlier) {
          const before = earlier['start']?.['lstm'];
          const after = forecastError(seen, 'test')?.mae;
          const { step, batchLoss: loss } = seen;
          if (step !== 1 || before === undefined || after === undefined) return null;
          return { holds: Math.abs(after - before) < before / 4, evidence: { step, loss, before, after } };
        },
      },
    },
    {
      id: 'epoch',
      title: { en: 'Window, batch, step, epoch', zh: '窗口、批次、步、轮次' },
      text: {
        en: 'Four words that are often mixed up. A *window* is one example: 24 values and the next. A *batch* is 16 windows. A *step* learns from one batch. An *epoch* is every window once. Hold Shift and press [Step](step), or take it from the menu beside: that is an epoch.',
        zh: '四个常被混淆的词。*窗口*是一个样例：24 个值和下一个值。*批次*是 16 个窗口。一*步*从一个批次中学习。一个*轮次*是每个窗口各看一遍。按住 Shift 点击[单步](step)，或从旁边的菜单里选“走一个轮次”，就是一个轮次。',
      },
      lights: ['counters'],
      controls: ['batchSize', 'lookBack'],
      asks: {
        kind: 'number',
        asks: {
          en: `The training part has ${WINDOWS} windows. How many steps are an epoch?`,
          zh: `训练部分有 ${WINDOWS} 个窗口。一个轮次有多少步？`,
        },
        unit: { en: 'steps', zh: '步' },
        min: 1,
        max: WINDOWS,
        step: 1,
        truth: ({ stepsPerEpoch }) => (stepsPerEpoch > 0 ? stepsPerEpoch : null),
        because: {
          en: 'Windows divided by the size of a batch. With larger batches an epoch has fewer steps.',
          zh: '窗口数除以批大小。批次越大，一个轮次的步数越少。',
        },
      },
      waits: epochsDone(1, { en: 'Take one epoch', zh: '走一个轮次' }),
      claim: {
        says: {
          en: '{windows} windows in batches of {batch} are {steps} steps. The training loss {train} is a mean over the epoch, while it learned; the validation loss {validation} is taken at its end: hence lower.',
          zh: '{windows} 个窗口，每个批次 {batch} 个，共 {steps} 步。训练损失 {train} 是整个轮次里边学边算的平均，验证损失 {validation} 在轮次结束时才测：所以更低。',
        },
        otherwise: {
          en: '{windows} windows, batches of {batch}, {steps} steps; training loss {train}, validation loss {validation}.',
          zh: '{windows} 个窗口，每个批次 {batch} 个，{steps} 步；训练损失 {train}，验证损失 {validation}。',
        },
        check({ summary, config, stepsPerEpoch: steps, losses }) {
          const first = losses[0];
          if (!summary || !first) return null;
          const windows = summary.windows.train;
          const { batchSize: batch } = config;
          const { train, validation } = first;
          const holds = windows === WINDOWS && steps === Math.ceil(windows / batch) && validation < train;
          return { holds, evidence: { windows, batch, steps, train, validation } };
        },
      },
    },
    {
      id: 'too-fast',
      title: { en: 'Too large a step', zh: '步子太大' },
      text: {
        en: 'How far each number moves, the [learning rate](set-learningRate) says. So why not be quick? The same network from the same seed, at a rate of 1 instead of 0.01. Say what will happen, then press [Train](train) and watch [the loss](loss).',
        zh: '每个参数挪多远，由[学习率](set-learningRate)决定。那何不快一点？同样的网络、同样的种子，学习率从 0.01 改为 1。先说说会怎样，再点[训练](train)，看[损失](loss)。',
      },
      lights: ['train', 'loss'],
      controls: ['learningRate'],
      stage: { settings: { learningRate: 1 }, view: 'inside-gates' },
      asks: {
        kind: 'choice',
        asks: { en: 'A hundred times the learning rate:', zh: '学习率大一百倍：' },
        options: [
          {
            id: 'faster',
            says: { en: 'It learns a hundred times faster', zh: '学得快一百倍' },
            isRight: false,
            because: {
              en: 'The slope is right only for a small move.',
              zh: '坡度只在小挪动时才可信。',
            },
          },
          {
            id: 'overshoots',
            says: { en: 'It jumps over the goal, again and again', zh: '一次次跳过目标' },
            isRight: true,
            because: {
              en: 'Each move goes far past where the slope pointed, and gates are pushed to 0 or 1.',
              zh: '每次都远远越过坡度所指的地方，门被推到 0 或 1。',
            },
          },
          {
            id: 'same',
            says: { en: 'Nothing changes', zh: '没有区别' },
            isRight: false,
            because: { en: 'The rate multiplies every move.', zh: '学习率会乘到每次挪动上。' },
          },
        ],
      },
      waits: trained,
      claim: {
        says: {
          en: 'The first epoch ends at {first}, worse than 1, the loss of always saying the mean; after {epochs} it is {last}. The lowest forget gate stands at {f}.',
          zh: '第一个轮次的损失为 {first}，比总是回答均值的 1 还差；{epochs} 个轮次之后是 {last}。最低的遗忘门为 {f}。',
        },
        otherwise: {
          en: 'The first epoch ends at {first}, the last of {epochs} at {last}, the lowest f {f}: this seed bears so large a rate.',
          zh: '第一个轮次的损失为 {first}，第 {epochs} 个为 {last}，最低的 f 为 {f}：这个种子受得了这样大的学习率。',
        },
        check(seen) {
          const first = seen.losses[0]?.train;
          const last = seen.losses.at(-1)?.train;
          const f = traceOf(seen, 'f');
          if (!isTrained(seen) || !f || first === undefined || last === undefined) return null;
          return {
            holds: first > 1 && last > 0.05,
            evidence: { first, last, epochs: seen.epoch, f: lowestOf(f.values) },
          };
        },
      },
    },
    {
      id: 'again-and-again',
      title: { en: '5. Again and again', zh: '五、一遍又一遍' },
      text: {
        en: 'The fifth: repeat, until a number of epochs is over or nothing improves. Back to the same seed at 0.01. Saying the mean all along has a loss of 1. Draw how the training loss goes from there, epoch by epoch; then [Train](train).',
        zh: '第五步：重复，直到跑完规定的轮次或不再改善。回到同一个种子，学习率 0.01。总是回答均值的损失是 1。画出训练损失从那里起逐个轮次怎样变化，然后点[训练](train)。',
      },
      lights: ['train', 'loss'],
      controls: ['learningRate'],
      stage: { settings: { learningRate: 0.01 } },
      asks: {
        kind: 'line',
        asks: { en: 'Draw the training loss of each epoch.', zh: '画出每个轮次的训练损失。' },
        of: 'loss',
        draw: ({ config }) => ({ known: [1], steps: config.epochs, low: 0, high: 1.2, unit: '' }),
        reveal: (seen) => (isTrained(seen) ? { truth: seen.losses.map(({ train }) => train) } : null),
        because: {
          en: 'It falls fast at first, then slower and slower: what is easy is learned first.',
          zh: '起初降得快，后来越来越慢：容易的先学会。',
        },
      },
      waits: trained,
      claim: {
        says: {
          en: 'After {epochs} epochs, {steps} steps, the loss is {last}; at the rate of 1 it was {fast}. Small steps got further.',
          zh: '{epochs} 个轮次、{steps} 步之后，损失为 {last}；学习率为 1 时是 {fast}。小步走得更远。',
        },
        otherwise: {
          en: 'After {epochs} epochs, {steps} steps, the loss is {last}; at the rate of 1 it was {fast}.',
          zh: '{epochs} 个轮次、{steps} 步之后，损失为 {last}；学习率为 1 时是 {fast}。',
        },
        check(seen, earlier) {
          const last = seen.losses.at(-1)?.train;
          const fast = earlier['too-fast']?.['last'];
          if (!isTrained(seen) || last === undefined || fast === undefined) return null;
          return { holds: last < fast / 3, evidence: { epochs: seen.epoch, steps: seen.step, last, fast } };
        },
      },
    },
  ],
};
