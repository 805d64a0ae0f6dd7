/** The three challenges of the article, measured, and what is wrong among its answers. */
import type { MeaningsAnswer, Signal } from '../../../model/protocol/inside/meanings';
import type { LessonStep } from '../../lesson';
import { isTrained, lowestOf } from '../../seen';
import { trained } from '../../waits';
import { ARTICLE_SERIES } from './articleSeries';

export const articleChallenges: readonly LessonStep[] = [
  {
    id: 'complexity',
    title: { en: '5 Challenge: complexity', zh: '5 挑战：模型复杂性' },
    text: {
      en: 'Many parameters: slow training, and overfitting. See it: 64 units, and a noisier series with few windows. Press [Train](train) and watch [both losses](loss). The training loss goes on falling; on the part that is not trained on it turns round.',
      zh: '参数多：训练慢，还会过拟合。来看看：64 个单元，一条噪声更大、窗口很少的序列。点击[训练](train)，看[两条损失曲线](loss)。训练损失一直下降；在没有参与训练的部分上却掉头上升。',
    },
    lights: ['train', 'loss'],
    controls: ['units'],
    stage: {
      settings: { ...ARTICLE_SERIES, noise: 0.3, lookBack: 24, units: 64, epochs: 40 },
      view: 'models',
    },
    waits: trained,
    claim: {
      says: {
        en: '{parameters} parameters for {windows} windows. The validation loss was {best} in epoch {epoch}, and is {last} now, while the training loss is {train}.',
        zh: '{windows} 个窗口，{parameters} 个参数。验证损失在第 {epoch} 轮曾为 {best}，现在是 {last}，而训练损失为 {train}。',
      },
      otherwise: {
        en: '{parameters} parameters for {windows} windows; validation loss {best} in epoch {epoch}, {last} now, training loss {train}: it has not overfitted.',
        zh: '{windows} 个窗口，{parameters} 个参数；验证损失第 {epoch} 轮 {best}，现在 {last}，训练损失 {train}：没有过拟合。',
      },
      check({ losses, summary, ...seen }) {
        const end = losses.at(-1);
        if (!summary || !end || !isTrained({ losses, summary, ...seen })) return null;
        const best = lowestOf(losses.map(({ validation }) => validation));
        const epoch = losses.find(({ validation }) => validation === best)?.epoch ?? Number.NaN;
        const { train, validation: last } = end;
        const { parameters, windows } = summary;
        return {
          holds: parameters > 10 * windows.train && last > 1.3 * best,
          evidence: { parameters, windows: windows.train, best, epoch, last, train },
        };
      },
    },
  },
  {
    id: 'explaining',
    title: { en: '5 Challenge: explaining', zh: '5 挑战：解释性' },
    text: {
      en: '“Inner states are hard to explain.” So ask them. Back to the small network: [Train](train) it. This series is generated, so its true trend and season are known, and [What each unit means](inside-tabs) compares each unit’s states with them. A likeness is a hint, not a proof.',
      zh: '“内部状态难以解释。”那就问问它们。回到小网络：[训练](train)它。这条序列是生成的，真正的趋势和季节都已知，[各单元的含义](inside-tabs)把每个单元的状态与它们比较。相似只是线索，不是证明。',
    },
    lights: ['train', 'inside'],
    stage: { settings: ARTICLE_SERIES, view: 'inside-meanings' },
    waits: trained,
    claim: {
      needs: [{ name: 'meanings' }],
      says: {
        en: 'The closest: unit {unit}, with |r| = {r}. With the true trend the best is {trend}, with the true season {season}.',
        zh: '最接近的：单元 {unit}，|r| = {r}。与真正的趋势最高 {trend}，与真正的季节最高 {season}。',
      },
      otherwise: {
        en: 'The closest is unit {unit} with |r| = {r}; with the trend {trend}, with the season {season}: no unit has a clear meaning.',
        zh: '最接近的是单元 {unit}，|r| = {r}；与趋势 {trend}，与季节 {season}：没有哪个单元含义清楚。',
      },
      check(seen) {
        const { meanings } = seen.answers;
        if (!isTrained(seen) || !meanings || meanings.runId !== seen.runId || meanings.step !== seen.step) return null;
        const all = likenesses(meanings);
        const best = closest(all);
        const trend = closest(all.filter(({ signal }) => isComponent(signal, 'trend')));
        const season = closest(all.filter(({ signal }) => isComponent(signal, 'season')));
        if (!best || !trend || !season) return null;
        return {
          holds: Math.abs(best.r) > 0.8,
          evidence: { unit: best.unit + 1, r: Math.abs(best.r), trend: Math.abs(trend.r), season: Math.abs(season.r) },
        };
      },
    },
  },
  {
    id: 'real-time',
    title: { en: '5 Challenge: real time', zh: '5 挑战：实时性' },
    text: {
      en: 'Large data need much computing, says the article. How much time is left in between, if values come in live? [Live](data), among the sources, puts a stream in place of the series: each point is forecast before it is learned from. Here is what a step costs.',
      zh: '原文说，大规模数据需要大量计算。如果数据实时到来，来得及吗？数据来源里的[实时](data)把序列换成数据流：每个点先预测，再学习。这里先看一步要花多少时间。',
    },
    lights: ['data', 'counters'],
    stage: { view: 'models' },
    claim: {
      says: {
        en: 'A training step of {batch} windows takes {ms} ms here, an epoch of {windows} windows {epoch} ms: time for {perSecond} steps a second.',
        zh: '在这里，{batch} 个窗口的一个训练步需要 {ms} 毫秒，{windows} 个窗口的一个轮次 {epoch} 毫秒：每秒可走 {perSecond} 步。',
      },
      otherwise: {
        en: 'A training step of {batch} windows takes {ms} ms here, an epoch of {windows} windows {epoch} ms: only {perSecond} steps a second.',
        zh: '在这里，{batch} 个窗口的一个训练步需要 {ms} 毫秒，{windows} 个窗口的一个轮次 {epoch} 毫秒：每秒只有 {perSecond} 步。',
      },
      check(seen) {
        const { msPerStep: ms, stepsPerEpoch, summary, config } = seen;
        if (!isTrained(seen) || !summary || !(ms > 0)) return null;
        const [perSecond, windows] = [1000 / ms, summary.windows.train];
        return {
          holds: perSecond > 2,
          evidence: { batch: config.batchSize, ms, windows, epoch: ms * stepsPerEpoch, perSecond },
        };
      },
    },
  },
  {
    id: 'answers',
    title: { en: '6 Questions', zh: '6 常见问题' },
    text: {
      en: 'Questions end the article: sizes, kinds of data, missing values, speed, long dependencies. Most answers are right in short; the lesson “The article’s example” measures each. One is plainly wrong, and you have just seen why.',
      zh: '原文最后是几个问题：尺寸、数据类型、缺失值、速度、长期依赖。多数回答大体正确，“原文的例子”一课逐一量过。有一个明显错了，而你刚刚已经看到原因。',
    },
    lights: ['model'],
    asks: {
      kind: 'choice',
      asks: { en: 'Which answer is wrong?', zh: '哪个回答是错的？' },
      options: [
        {
          id: 'sizes',
          says: { en: '“Input and output must have the same size”', zh: '“输入和输出尺寸必须相同”' },
          isRight: true,
          because: {
            en: 'In: a window of one number a step. Inside: one state a unit. Out: one number. All differ.',
            zh: '输入：每步一个数的窗口；内部：每个单元一个状态；输出：一个数。全都不同。',
          },
        },
        {
          id: 'missing',
          says: { en: '“Missing values need special treatment”', zh: '“缺失值需要特殊处理”' },
          isRight: false,
          because: {
            en: 'True: they are filled in, before the network sees anything.',
            zh: '没错：在网络看到之前先填补。',
          },
        },
        {
          id: 'long',
          says: { en: '“It handles long dependencies”', zh: '“能处理长期依赖”' },
          isRight: false,
          because: {
            en: 'True within limits: as far as its forget gates stay near 1.',
            zh: '在一定限度内没错：只要遗忘门保持接近 1。',
          },
        },
      ],
    },
  },
];

type Likeness = { readonly unit: number; readonly signal: Signal; readonly r: number };

/** Of each unit of the first layer with each signal, by h and by c. */
function likenesses({ layers, signals }: MeaningsAnswer): readonly Likeness[] {
  const states = layers[0] ? [layers[0].h, layers[0].c] : [];
  return states.flatMap((correlations) =>
    Array.from(correlations, (r, at) => ({
      unit: Math.floor(at / signals.length),
      signal: signals[at % signals.length]!,
      r,
    })),
  );
}

const closest = (all: readonly Likeness[]): Likeness | null =>
  all.reduce<Likeness | null>((best, one) => (best && Math.abs(best.r) >= Math.abs(one.r) ? best : one), null);

const isComponent = (signal: Signal, name: string): boolean => signal.kind === 'component' && signal.name === name;
