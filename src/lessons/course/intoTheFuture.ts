import type { Lesson } from '../lesson';
import { evaluationOf, isTrained, meanOf, measuresOf, type Seen } from '../seen';
import { forecastShown, foreseen, opened, trained } from '../waits';

/** Waves that chance pushes on: what lies ahead is the less certain, the farther. */
const PUSHED = {
  data: 'autoregressive',
  noise: 0,
  length: 600,
  units: 8,
  lookBack: 12,
  learningRate: 0.003,
  epochs: 40,
  patience: 0,
} as const;
/** Steps of the free run that are looked at. */
const STEPS = 60;

/** Mean absolute error of the free run over its first steps. */
function freeError({ forecast, series, runId, step }: Seen, steps: number): number | null {
  if (!forecast || !series || forecast.runId !== runId || forecast.step !== step) return null;
  const { origin, freeRun } = forecast;
  const errors = Array.from({ length: steps }, (_, at) =>
    Math.abs(freeRun[origin + at]! - series.values[origin + at]!),
  );
  const mean = meanOf(errors);
  return Number.isFinite(mean) ? mean : null;
}

/** Widths of the 80 % band of the future by step. */
function widths({ future, runId, step }: Seen): Float64Array | null {
  if (!future || future.runId !== runId || future.step !== step) return null;
  return future.bands.find(({ level }) => level === 80)?.widths ?? null;
}

/** One step, a run on its own forecasts, several steps at once, and what lies beyond the last value. */
export const intoTheFuture: Lesson = {
  name: 'into-the-future',
  title: { en: 'Into the future', zh: '走向未来' },
  about: {
    en: 'How far a forecast reaches, and how to say how sure it is.',
    zh: '预测能走多远，怎样说明它有多大把握。',
  },
  minutes: 7,
  steps: [
    {
      id: 'one',
      title: { en: 'One step at a time', zh: '一次一步' },
      text: {
        en: 'This [series](forecast-chart) swings, and at each step chance gives it a push: each value follows from the two before, plus something that nobody can know. The network sees twelve true values and says the next. Press [Train](train).',
        zh: '这条[序列](forecast-chart)来回摆动，每一步又受到一次随机扰动：每个值由前两个值决定，再加上谁也无法预知的一点。网络看十二个真实值，预测下一个。点击[训练](train)。',
      },
      lights: ['train', 'forecast-chart'],
      stage: { settings: PUSHED, trained: false, forecast: 'oneStep', view: 'inside-gates' },
      waits: trained,
      claim: {
        says: {
          en: 'One step ahead it is off by {one} on the test part; the last value repeated by {naive}.',
          zh: '提前一步，测试部分的误差是 {one}；重复最后一个值是 {naive}。',
        },
        otherwise: {
          en: 'One step ahead it is off by {one}, naive by {naive}.',
          zh: '提前一步，误差是 {one}，朴素预测是 {naive}。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          if (!lstm || !naive || !isTrained(seen) || seen.config.horizon !== 1) return null;
          return { holds: lstm.mae < naive.mae / 1.5, evidence: { one: lstm.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'free',
      title: { en: 'On its own forecasts', zh: '靠自己的预测' },
      text: {
        en: 'Beyond the last value nobody hands it true values: it must read its own forecasts. That can be tried where the truth is known. Answer first, then choose [Free run](forecast-tabs): from the marked window on, it lives on what it said itself.',
        zh: '最后一个值之后，没有人再给它真实值：它只能读自己的预测。在已知真实值的地方可以先试一试。先回答，再选择[自由运行](forecast-tabs)：从标出的窗口起，它只靠自己的预测往下走。',
      },
      lights: ['forecast-tabs', 'forecast-chart'],
      asks: {
        kind: 'choice',
        asks: {
          en: 'One step ahead it does well. How will 60 steps on its own forecasts go?',
          zh: '提前一步，它预测得不错。靠自己的预测走 60 步会怎样？',
        },
        options: [
          {
            id: 'same',
            says: { en: 'As well: the same error at each step.', zh: '一样好：每一步误差相同。' },
            isRight: false,
            because: {
              en: 'Each error becomes part of its next input, and the pushes of chance it can never know.',
              zh: '每个误差都成了下一个输入的一部分，而随机扰动它永远无法预知。',
            },
          },
          {
            id: 'off',
            says: { en: 'It drifts away from the truth.', zh: '渐渐偏离真实值。' },
            isRight: true,
            because: {
              en: 'Each error becomes part of its next input, and the pushes of chance it can never know.',
              zh: '每个误差都成了下一个输入的一部分，而随机扰动它永远无法预知。',
            },
          },
        ],
      },
      waits: forecastShown('freeRun', { en: 'Choose Free run', zh: '选择“自由运行”' }),
      claim: {
        says: {
          en: 'Over 60 steps on its own forecasts it is off by {free} on average; one step ahead, from true values, by {one}.',
          zh: '靠自己的预测走 60 步，平均误差 {free}；从真实值出发、提前一步，误差 {one}。',
        },
        otherwise: {
          en: 'Over 60 steps on its own forecasts it is off by {free}, one step ahead by {one}: from here it holds. Drag the window elsewhere.',
          zh: '靠自己的预测走 60 步，误差 {free}；提前一步，误差 {one}：从这里起它站得住。把窗口拖到别处看看。',
        },
        check(seen, earlier) {
          const free = freeError(seen, STEPS);
          const one = earlier['one']?.['one'];
          if (free === null || one === undefined || !isTrained(seen)) return null;
          return { holds: free > one * 1.5, evidence: { free, one } };
        },
      },
    },
    {
      id: 'several',
      title: { en: 'Several steps at once', zh: '一次说出多步' },
      text: {
        en: 'Instead it can be asked for twelve steps in one go: the [horizon](set-horizon). No forecast is fed back; the head has twelve outputs for one window. Press [Train](train), then look at *By horizon*: the error of each step ahead.',
        zh: '另一种办法是让它一次说出十二步，即[预测步长](set-horizon)。预测不再喂回去，输出层对一个窗口给出十二个数。点击[训练](train)，再看*按步数*：提前每一步的误差。',
      },
      lights: ['train', 'quality'],
      controls: ['horizon'],
      stage: { settings: { horizon: 12 }, trained: false, forecast: 'several', view: 'horizon' },
      waits: trained,
      claim: {
        says: {
          en: 'One step ahead it is off by {first}, twelve steps ahead by {last}. Nothing was fed back: what lies far is harder to know.',
          zh: '提前一步的误差是 {first}，提前十二步是 {last}。没有预测喂回去：越远就是越难预知。',
        },
        otherwise: {
          en: 'One step ahead it is off by {first}, twelve steps ahead by {last}.',
          zh: '提前一步的误差是 {first}，提前十二步是 {last}。',
        },
        check(seen) {
          const steps = evaluationOf(seen)?.report.parts.test.byHorizon;
          if (!steps || steps.length < 2 || !isTrained(seen)) return null;
          const [first, last] = [steps[0]!.mae, steps.at(-1)!.mae];
          return { holds: last > first * 1.3, evidence: { first, last } };
        },
      },
    },
    {
      id: 'future',
      title: { en: 'Beyond the last value', zh: '最后一个值之后' },
      text: {
        en: 'Choose [Future](forecast-tabs). Up to twelve steps the network says in one go; beyond, it reads its own forecasts. The bands are not opinions: the network ran like this from many places where the truth is known, and they are as wide as it was wrong there.',
        zh: '选择[未来](forecast-tabs)。十二步以内网络一次给出，再往后就读自己的预测。阴影区间不是凭感觉画的：让网络从许多已知真实值的地方这样运行，在那里错多少，区间就有多宽。',
      },
      lights: ['forecast-tabs', 'forecast'],
      waits: foreseen,
      claim: {
        says: {
          en: 'For 80 % the band reaches {near} to each side at the first step, and {far} at the last, {steps} steps ahead.',
          zh: '80 % 的区间，第一步向两边各伸出 {near}，最后一步（提前 {steps} 步）是 {far}。',
        },
        otherwise: {
          en: 'For 80 % the band reaches {near} to each side at the first step, and {far} at the last, {steps} steps ahead.',
          zh: '80 % 的区间，第一步向两边各伸出 {near}，最后一步（提前 {steps} 步）是 {far}。',
        },
        check(seen) {
          const band = widths(seen);
          if (!band || band.length < 2 || !isTrained(seen)) return null;
          const [near, far] = [band[0]!, band.at(-1)!];
          return { holds: far > near * 1.3, evidence: { near, far, steps: band.length } };
        },
      },
    },
    {
      id: 'coverage',
      title: { en: 'Does the band keep its promise?', zh: '区间守信吗？' },
      text: {
        en: 'A band that promises 80 % can be checked. Open [Bands](quality): the validation part says how wide, the test part how many true values lay inside. In time the promise may break, since the future need not be like the past: so we count.',
        zh: '承诺 80 % 的区间是可以检验的。打开[区间](quality)：验证部分决定宽度，测试部分数出有多少真实值落在里面。时间序列里承诺可能落空，因为未来不一定像过去，所以要数一数。',
      },
      lights: ['quality'],
      stage: { forecast: 'oneStep' },
      asks: {
        kind: 'number',
        asks: {
          en: 'Of the test part, what share lies within the band of 80 %?',
          zh: '测试部分里，有多少落在 80 % 的区间内？',
        },
        unit: { en: '%', zh: '%' },
        min: 0,
        max: 100,
        step: 5,
        truth(seen) {
          const band = evaluationOf(seen)?.bands.find(({ level, kind }) => level === 80 && kind === 'conformal');
          return band ? band.coverage.test * 100 : null;
        },
        because: {
          en: 'Counted over all windows and steps of the test part.',
          zh: '按测试部分的所有窗口和步数数出来的。',
        },
      },
      waits: opened('bands', { en: 'Open Bands', zh: '打开“区间”' }),
      claim: {
        says: {
          en: 'Promised {promised} %; inside on the test part {inside} %, within ten points of the promise.',
          zh: '承诺 {promised} %；测试部分有 {inside} % 落入，与承诺相差不到十个百分点。',
        },
        otherwise: {
          en: 'Promised {promised} %; inside on the test part only {inside} %: here the promise did not hold.',
          zh: '承诺 {promised} %；测试部分有 {inside} % 落入：这里没有守住承诺。',
        },
        check(seen) {
          const band = evaluationOf(seen)?.bands.find(({ level, kind }) => level === 80 && kind === 'conformal');
          if (!band || !isTrained(seen)) return null;
          const inside = band.coverage.test * 100;
          return { holds: Math.abs(inside - band.level) < 10, evidence: { promised: band.level, inside } };
        },
      },
    },
  ],
};
