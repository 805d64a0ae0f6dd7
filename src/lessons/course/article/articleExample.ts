import type { Lesson } from '../../lesson';
import { forecastError, highestOf, isTrained, lowestOf, naiveError, traceOf } from '../../seen';
import { trained } from '../../waits';
import { articleQuestions } from './articleQuestions';

/** What the example of the article has, as far as a series can have it: three windows of three values, one relu unit, no scaling. */
const AS_PRINTED = {
  data: 'formula',
  formula: 't+1',
  noise: 0,
  length: 10,
  train: 60,
  validation: 20,
  lookBack: 3,
  horizon: 1,
  transform: 'none',
  difference: 0,
  scaling: 'none',
  shortcut: 'none',
  units: 1,
  activation: 'relu',
  optimizer: 'adam',
  loss: 'mse',
  learningRate: 0.001,
  batchSize: 32,
  clipNorm: 0,
  epochs: 100,
  patience: 0,
  dropout: 0,
} as const;

/** The article's own example, as near as a page can have it, and its questions. */
export const articleExample: Lesson = {
  name: 'article-example',
  title: { en: 'The article’s example', zh: '原文的例子' },
  about: {
    en: 'The Keras example of the source article: why it fails, what it learns, and its questions answered anew.',
    zh: '原文的 Keras 例子：为什么跑不通，学到了什么，以及它的几个问题的新答案。',
  },
  minutes: 8,
  steps: [
    {
      id: 'three-axes',
      title: { en: 'Three rows of three', zh: '三行三列' },
      text: {
        en: 'The example has X = [[1,2,3],[4,5,6],[7,8,9]] and the answers 8, 9, 10. As near as a series comes to that: 1, 2, 3 … here, with three windows of three to train on, and [the next value](forecast-chart) as the answer. There is no validation in the article, and no test.',
        zh: '例子中 X = [[1,2,3],[4,5,6],[7,8,9]]，答案是 8、9、10。序列能做到的最接近的样子：这里是 1、2、3……，用三个长为三的窗口训练，答案是[下一个值](forecast-chart)。原文没有验证，也没有测试。',
      },
      lights: ['forecast-chart'],
      stage: { settings: AS_PRINTED, view: 'inside-gates' },
      asks: {
        kind: 'choice',
        asks: {
          en: 'As printed the code stops at X.shape[2]. Why?',
          zh: '照原文运行，代码在 X.shape[2] 处出错。为什么？',
        },
        options: [
          {
            id: 'axes',
            says: { en: 'X has two axes, and three are needed', zh: 'X 只有两个轴，而需要三个' },
            isRight: true,
            because: {
              en: 'An LSTM reads samples × time steps × features. X.reshape(3, 3, 1) would do.',
              zh: 'LSTM 读的是 样本 × 时间步 × 特征。改成 X.reshape(3, 3, 1) 即可。',
            },
          },
          {
            id: 'few',
            says: { en: 'Three samples are too few', zh: '三个样本太少' },
            isRight: false,
            because: { en: 'Too few to learn much, but not to run.', zh: '学不到多少，但能运行。' },
          },
          {
            id: 'relu',
            says: { en: 'relu is not allowed', zh: '不允许用 relu' },
            isRight: false,
            because: { en: 'It is; the next steps show what it does.', zh: '允许；接下来就看它有什么后果。' },
          },
        ],
      },
      claim: {
        says: {
          en: 'The page cuts {windows} windows of {steps} steps with {features} feature each: three axes. The network has {parameters} parameters.',
          zh: '页面切出 {windows} 个窗口，各 {steps} 步，每步 {features} 个特征：三个轴。网络有 {parameters} 个参数。',
        },
        otherwise: {
          en: 'There are {windows} windows of {steps} steps with {features} features, and {parameters} parameters: not the example.',
          zh: '有 {windows} 个窗口、{steps} 步、{features} 个特征、{parameters} 个参数：不是那个例子。',
        },
        check({ summary, config }) {
          if (!summary) return null;
          const { channels: features, parameters, windows } = summary;
          const evidence = { windows: windows.train, steps: config.lookBack, features, parameters };
          return { holds: windows.train === 3 && config.lookBack === 3 && features === 1, evidence };
        },
      },
    },
    {
      id: 'as-printed',
      title: { en: 'A hundred epochs, a hundred steps', zh: '一百个轮次，一百步' },
      text: {
        en: 'One unit, relu, Adam with its usual rate, squared error, 100 epochs: press [Train](train). Three windows are a single batch, so that an epoch is one step; and Adam moves a parameter by about [the learning rate](set-learningRate) in each. That is not far.',
        zh: '一个单元、relu、默认学习率的 Adam、平方误差、100 个轮次：点击[训练](train)。三个窗口只够一个批次，所以一个轮次只有一步；而 Adam 每步只让参数挪动大约[学习率](set-learningRate)那么多，走不远。',
      },
      lights: ['train'],
      controls: ['learningRate', 'epochs'],
      waits: trained,
      claim: {
        says: {
          en: 'After {steps} steps the loss went from {first} to {last}. Test error {lstm}; repeating the last value has {naive}.',
          zh: '{steps} 步之后，损失从 {first} 到 {last}。测试误差 {lstm}；重复最后一个值只有 {naive}。',
        },
        otherwise: {
          en: 'After {steps} steps the loss went from {first} to {last}, test error {lstm}, naive {naive}: it did learn.',
          zh: '{steps} 步之后，损失从 {first} 到 {last}，测试误差 {lstm}，朴素预测 {naive}：它学会了。',
        },
        check(seen) {
          const first = seen.losses[0]?.train;
          const last = seen.losses.at(-1)?.train;
          const lstm = forecastError(seen, 'test')?.mae;
          const naive = naiveError(seen, 'test')?.mae;
          if (!isTrained(seen) || first === undefined || last === undefined) return null;
          if (lstm === undefined || naive === undefined) return null;
          return { holds: last > 10 && lstm > 5 * naive, evidence: { steps: seen.step, first, last, lstm, naive } };
        },
      },
    },
    {
      id: 'dead-unit',
      title: { en: 'Faster, and dead', zh: '快了，却死了' },
      text: {
        en: 'Then a hundred times the rate, from the same seed. The loss falls. But look at [h](h): relu cuts off everything below 0, in the candidate and in the output. A unit that once falls below stays at 0, and no gradient comes back to wake it.',
        zh: '那就把学习率提高一百倍，种子不变。损失降下来了。但看 [h](h)：relu 在候选值和输出处都截掉 0 以下的一切。单元一旦掉下去就停在 0，也没有梯度回来唤醒它。',
      },
      lights: ['train', 'h'],
      controls: ['learningRate'],
      stage: { settings: { learningRate: 0.1 } },
      waits: trained,
      claim: {
        says: {
          en: 'Loss {last}, yet the largest h is {h}: the forecast is {forecast} for whatever comes in, close to the mean of the three answers.',
          zh: '损失 {last}，但最大的 h 是 {h}：不管输入什么，预测都是 {forecast}，接近三个答案的平均值。',
        },
        otherwise: {
          en: 'Loss {last}, the largest h {h}, the forecasts begin with {forecast} and lie {spread} apart: the unit lives.',
          zh: '损失 {last}，最大的 h 为 {h}，预测从 {forecast} 开始，相差 {spread}：单元还活着。',
        },
        check(seen) {
          const h = traceOf(seen, 'h')?.values;
          const last = seen.losses.at(-1)?.train;
          const said = forecastError(seen, 'test') && seen.forecast?.oneStep.filter((value) => !Number.isNaN(value));
          const forecast = said?.[0];
          if (!isTrained(seen) || !h || !said || last === undefined || forecast === undefined) return null;
          const [shown, spread] = [highestOf(h), highestOf(said) - lowestOf(said)];
          return { holds: shown === 0 && spread < 1e-3, evidence: { last, h: shown, forecast, spread } };
        },
      },
    },
    {
      id: 'by-heart',
      title: { en: 'Learned by heart', zh: '死记硬背' },
      text: {
        en: 'What this page does by itself: [tanh](set-activation), [values scaled](set-scaling) by the training part, eight units, a rate of 0.01. Train again. Then compare the three windows that it was trained on with [what comes after](forecast-chart).',
        zh: '换成本页通常的做法：[tanh](set-activation)、按训练部分[缩放](set-scaling)、八个单元、学习率 0.01。再训练一次，然后把它训练过的三个窗口与[后面的部分](forecast-chart)比一比。',
      },
      lights: ['train'],
      controls: ['activation', 'scaling', 'units'],
      stage: { settings: { activation: 'tanh', scaling: 'standard', units: 8, learningRate: 0.01 } },
      waits: trained,
      claim: {
        says: {
          en: 'On its three windows it is off by {train}, on the test part by {test}, and repeating the last value by {naive}: it knows three answers, and not that the line goes on.',
          zh: '在那三个窗口上误差为 {train}，在测试部分为 {test}，重复最后一个值为 {naive}：它背下了三个答案，却不知道这条线会继续。',
        },
        otherwise: {
          en: 'On its three windows it is off by {train}, on the test part by {test}, repeating by {naive}.',
          zh: '在那三个窗口上误差为 {train}，在测试部分为 {test}，重复最后一个值为 {naive}。',
        },
        check(seen) {
          const train = forecastError(seen, 'train')?.mae;
          const test = forecastError(seen, 'test')?.mae;
          const naive = naiveError(seen, 'test')?.mae;
          if (!isTrained(seen) || train === undefined || test === undefined || naive === undefined) return null;
          return { holds: train < 0.2 && test > naive, evidence: { train, test, naive } };
        },
      },
    },
    ...articleQuestions,
  ],
};
