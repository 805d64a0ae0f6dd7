/** The questions at the end of the article, answered by what is on the page. */
import type { LessonStep } from '../../lesson';
import { forecastError, isTrained, scoreOf } from '../../seen';
import { trained } from '../../waits';

/** A network of no great size, so that a few seconds are enough. */
const SMALL = { units: 8, transform: 'none', difference: 0, shortcut: 'none', patience: 0, dropout: 0 } as const;

export const articleQuestions: readonly LessonStep[] = [
  {
    id: 'sizes',
    title: { en: 'Must input and output be of one size?', zh: '输入和输出必须同样大小吗？' },
    text: {
      en: 'The article says yes. Here the [task](set-task) is to tell digits: an image of 8 × 8 pixels, read row by row. [Train](train) for three epochs. The answer to its second question, whether an LSTM takes images and texts, is on the page as well.',
      zh: '原文说必须相同。这里的[任务](set-task)是认数字：8 × 8 像素的图，一行一行地读。[训练](train)三个轮次。原文的第二个问题（LSTM 能否处理图像和文本），答案也在这个页面上。',
    },
    lights: ['train'],
    stage: { settings: { task: 'digits', units: 16, epochs: 3 }, view: 'inside-gates' },
    asks: {
      kind: 'choice',
      asks: { en: 'Must they be of one size?', zh: '必须同样大小吗？' },
      options: [
        {
          id: 'yes',
          says: { en: 'Yes', zh: '必须' },
          isRight: false,
          because: {
            en: 'The article’s own example has three steps of one number in, and one number out.',
            zh: '原文自己的例子就是输入三步、每步一个数，输出一个数。',
          },
        },
        {
          id: 'no',
          says: { en: 'No', zh: '不必' },
          isRight: true,
          because: {
            en: 'The head turns the units’ h into as many numbers as the answer has.',
            zh: '输出层把各单元的 h 变成答案需要的那么多个数。',
          },
        },
      ],
    },
    waits: trained,
    claim: {
      says: {
        en: '{steps} steps of {inputs} numbers in, {units} units, {classes} classes out. Wrong answers on digits held out: {error}, by chance {chance}.',
        zh: '输入 {steps} 步、每步 {inputs} 个数，{units} 个单元，输出 {classes} 类。在未参与训练的数字上，答错的比例为 {error}，瞎猜为 {chance}。',
      },
      otherwise: {
        en: '{steps} steps of {inputs} numbers, {units} units, {classes} classes: wrong {error}, by chance {chance}. It has not learned.',
        zh: '{steps} 步、每步 {inputs} 个数，{units} 个单元，{classes} 类：答错 {error}，瞎猜 {chance}。它没有学会。',
      },
      check(seen) {
        const samples = seen.summary?.samples;
        const score = scoreOf(seen, 'test');
        if (!samples || !score || !isTrained(seen)) return null;
        const { value: error, chance } = score;
        const [inputs, classes] = [samples.channels.length, samples.classes.length];
        const { units } = seen.config;
        const holds = inputs !== classes && units !== classes && error < 0.6 * chance;
        return { holds, evidence: { steps: samples.time, inputs, units, classes, error, chance } };
      },
    },
  },
  {
    id: 'missing',
    title: { en: 'Can it deal with missing values?', zh: '能处理缺失值吗？' },
    text: {
      en: 'Weekly CO₂ on Mauna Loa, with [weeks that nobody measured](forecast-chart). The article says “with special treatment”. That is right, and the LSTM has no part in it: its equations need a number at every step. [What fills the holes](set-missing) is your choice; a mask tells the network where.',
      zh: '莫纳罗亚的每周 CO₂，有些[星期没有测量值](forecast-chart)。原文说“需要特殊处理”，没错，但与 LSTM 本身无关：它的方程每一步都要有数。[用什么填补](set-missing)由你选；“掩码”会告诉网络哪里是填的。',
    },
    lights: ['forecast-chart'],
    controls: ['missing'],
    stage: {
      settings: {
        task: 'forecasting',
        data: 'co2-weekly',
        ...SMALL,
        lookBack: 16,
        inputs: '',
        epochs: 3,
        learningRate: 0.003,
      },
    },
    claim: {
      says: {
        en: '{missing} of {length} values are missing, and {filled} were filled in before the network saw anything.',
        zh: '{length} 个值中缺 {missing} 个，在网络看到之前就填补了 {filled} 个。',
      },
      otherwise: {
        en: '{missing} of {length} values are missing, {filled} were filled in: windows that touch a hole are left out.',
        zh: '{length} 个值中缺 {missing} 个，填补了 {filled} 个：碰到空缺的窗口被舍去。',
      },
      check({ series, summary }) {
        if (!series || !summary) return null;
        const missing = series.values.filter(Number.isNaN).length;
        const filled = summary.fillings.length;
        return {
          holds: missing > 0 && filled === missing,
          evidence: { missing, length: series.values.length, filled },
        };
      },
    },
  },
  {
    id: 'speed',
    title: { en: 'Is it fast to train?', zh: '训练快吗？' },
    text: {
      en: 'The article: it depends. Measure it: press [Train](train) for three epochs. What cannot be hurried is the order: step 16 of a window needs h of step 15. Windows of a batch, though, are computed side by side, and a network this small is quick in a tab.',
      zh: '原文说：看情况。那就量一量：点击[训练](train)，跑三个轮次。急不来的是先后次序：窗口的第 16 步要用到第 15 步的 h。但同一批次的窗口可以并行计算，这么小的网络在浏览器里很快。',
    },
    lights: ['train', 'counters'],
    controls: ['units', 'batchSize'],
    waits: trained,
    claim: {
      says: {
        en: '{steps} training steps, {ms} ms each on this machine: {perSecond} windows a second. Test error {lstm} ppm.',
        zh: '{steps} 个训练步，在这台机器上每步 {ms} 毫秒：每秒 {perSecond} 个窗口。测试误差 {lstm} ppm。',
      },
      otherwise: {
        en: '{steps} training steps, {ms} ms each: only {perSecond} windows a second. Test error {lstm} ppm.',
        zh: '{steps} 个训练步，每步 {ms} 毫秒：每秒只有 {perSecond} 个窗口。测试误差 {lstm} ppm。',
      },
      check(seen) {
        const lstm = forecastError(seen, 'test')?.mae;
        const { msPerStep: ms, step: steps, config } = seen;
        if (!isTrained(seen) || lstm === undefined || !(ms > 0)) return null;
        const perSecond = (1000 * config.batchSize) / ms;
        return { holds: perSecond > 50, evidence: { steps, ms, perSecond, lstm } };
      },
    },
  },
  {
    id: 'long',
    title: { en: 'Does it handle long dependencies?', zh: '能处理长期依赖吗？' },
    text: {
      en: 'Its main strength, says the article; and yes, better than a simple RNN. But not by itself: learning must reach back through every forget gate. [Gradient flow](inside-tabs) shows, before any training, how much of the error reaches the start of a window of 96 steps.',
      zh: '原文说这是它的主要优势；确实胜过简单 RNN。但并非自动做到：学习要穿过每一步的遗忘门传回去。[梯度流](inside-tabs)视图显示，在训练之前，误差有多少能传回 96 步窗口的开头。',
    },
    lights: ['inside'],
    controls: ['forgetBias'],
    stage: {
      settings: { data: 'square', ...SMALL, noise: 0.02, lookBack: 96, forgetBias: 1 },
      view: 'inside-gradients',
    },
    asks: {
      kind: 'choice',
      asks: { en: '“The gradient of an LSTM does not vanish.”', zh: '“LSTM 的梯度不会消失。”' },
      options: [
        {
          id: 'true',
          says: { en: 'True', zh: '对' },
          isRight: false,
          because: {
            en: 'It is multiplied by f at each step; at 0.73 that nearly halves it every two steps.',
            zh: '它每一步都要乘以 f；f 为 0.73 时，约两步就减半。',
          },
        },
        {
          id: 'depends',
          says: { en: 'Only as long as f stays near 1', zh: '只有 f 保持接近 1 时才对' },
          isRight: true,
          because: {
            en: 'So a forget bias above 1 helps where memories must last; see “Long memory”.',
            zh: '所以需要久记时，遗忘门偏置大于 1 有帮助；见“长期记忆”一课。',
          },
        },
      ],
    },
    claim: {
      needs: [{ name: 'gradients' }],
      says: {
        en: 'Of the gradient at the last c, {share} arrives {steps} steps before. Set the [forget bias](set-forgetBias) to 5 and look again.',
        zh: '最后一步 c 的梯度，往回传 {steps} 步只剩原来的 {share}。把[遗忘门偏置](set-forgetBias)设为 5 再看。',
      },
      otherwise: {
        en: 'Of the gradient at the last c, {share} arrives {steps} steps before: with this forget bias it does not vanish.',
        zh: '最后一步 c 的梯度，往回传 {steps} 步还有原来的 {share}：在这个遗忘门偏置下它没有消失。',
      },
      check({ answers, runId, step }) {
        const { gradients } = answers;
        const c = gradients?.layers[0]?.c;
        const first = c?.[0];
        const last = c?.at(-1);
        if (!gradients || gradients.runId !== runId || gradients.step !== step) return null;
        if (!c || first === undefined || last === undefined) return null;
        const share = first / last;
        return { holds: share < 0.01, evidence: { share, steps: c.length - 1 } };
      },
    },
  },
];
