import type { Lesson } from '../lesson';
import { evaluationOf, isTrained, measuresOf } from '../seen';
import { opened, trained } from '../waits';

/** Noise of its own would give a smoothing something to do. */
const WALK = {
  data: 'random-walk',
  dataSeed: 2,
  noise: 0,
  length: 600,
  difference: 0,
  units: 8,
  lookBack: 12,
  learningRate: 0.01,
  epochs: 40,
  patience: 0,
} as const;

/** Better than what? A line that looks right, an echo, and a series on which something is learned. */
export const isItAnyGood: Lesson = {
  name: 'is-it-any-good',
  title: { en: 'Is it any good?', zh: '它好不好？' },
  about: {
    en: 'A line that looks perfect, what it is worth, and how to find out.',
    zh: '一条看起来完美的线究竟值多少，怎样查明。',
  },
  minutes: 7,
  steps: [
    {
      id: 'line',
      title: { en: 'A line that looks right', zh: '一条看上去很准的线' },
      text: {
        en: 'Six hundred values; they might be the price of a share. The network sees twelve of them and forecasts the next one. Press [Train](train), then look at the violet line in the [chart](forecast-chart), on the part *test* that it never trained on.',
        zh: '六百个值，不妨当作一只股票的价格。网络看前十二个，预测下一个。点击[训练](train)，然后看[图](forecast-chart)中紫色的线，尤其是从未参与训练的*测试*部分。',
      },
      lights: ['train', 'forecast-chart'],
      stage: { trained: false, settings: WALK },
      waits: trained,
      claim: {
        says: {
          en: 'R² on the test part is {r2}; 1 would be a perfect line, 0 a flat one.',
          zh: '测试部分的 R² 为 {r2}；1 是完美的线，0 是一条平线。',
        },
        otherwise: { en: 'R² on the test part is only {r2}.', zh: '测试部分的 R² 只有 {r2}。' },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          if (!lstm || !isTrained(seen)) return null;
          return { holds: lstm.r2 > 0.75, evidence: { r2: lstm.r2 } };
        },
      },
    },
    {
      id: 'table',
      title: { en: 'Ask for the dullest rival', zh: '请出最平庸的对手' },
      text: {
        en: 'A good R² and a line on the line: many a report ends here. Choose what you believe, then open [Is it any good?](questions). *Naive* learns nothing: its forecast is the last value, repeated. It is the least that any network has to beat.',
        zh: 'R² 很高，线也贴得很紧：很多报告到这里就结束了。先选出你的看法，再打开[它好不好？](questions)。*朴素预测*什么也不学：它把最后一个值重复一遍。任何网络至少要胜过它。',
      },
      lights: ['questions', 'quality'],
      asks: {
        kind: 'choice',
        asks: {
          en: 'What does the line on the test part prove?',
          zh: '测试部分上的这条线证明了什么？',
        },
        options: [
          {
            id: 'knows',
            says: { en: 'The network knows where the price goes.', zh: '网络知道价格往哪里走。' },
            isRight: false,
            because: {
              en: 'A line a step late looks the same from afar. Only a comparison can tell.',
              zh: '从远处看，晚一步的线也是这个样子。只有比较才能分辨。',
            },
          },
          {
            id: 'nothing',
            says: { en: 'Nothing yet: there is nothing beside it.', zh: '什么也没有证明：旁边没有可比的。' },
            isRight: true,
            because: {
              en: 'An error is large or small only beside another one.',
              zh: '误差是大是小，要和另一个误差放在一起才知道。',
            },
          },
          {
            id: 'more',
            says: { en: 'It is nearly there and needs more epochs.', zh: '快成了，再多训练几轮就好。' },
            isRight: false,
            because: {
              en: 'More epochs cannot say what the line is worth either.',
              zh: '再多的轮次也说不出这条线值多少。',
            },
          },
        ],
      },
      waits: opened('models', { en: 'Open “Is it any good?”', zh: '打开“它好不好？”' }),
      claim: {
        says: {
          en: 'On average the network is off by {lstm}, the last value repeated by {naive}: all that training, and no better than repeating.',
          zh: '网络的平均误差是 {lstm}，重复最后一个值是 {naive}：训练了半天，并不比重复更好。',
        },
        otherwise: {
          en: 'The network is off by {lstm}, the last value repeated by {naive}: here it is better than repeating.',
          zh: '网络的平均误差是 {lstm}，重复最后一个值是 {naive}：这里它比重复好。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          if (!lstm || !naive || !isTrained(seen)) return null;
          return { holds: lstm.mae >= naive.mae, evidence: { lstm: lstm.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'echo',
      title: { en: 'An echo', zh: '回声' },
      text: {
        en: 'What did it learn, then? Open [Echo](quality): the forecast is held against the series moved by some steps. Where it fits best says how late it is. This is what “my forecast is shifted by one” means: nothing is wrong with the plot.',
        zh: '那它学到了什么？打开[回声](quality)：把预测与平移若干步的序列相比，最吻合的地方说明它晚了几步。常有人问“我的预测为什么晚了一步”，原因就在这里：图没有画错。',
      },
      lights: ['quality'],
      asks: {
        kind: 'number',
        asks: { en: 'How many steps late is the violet line?', zh: '紫色的线晚了几步？' },
        unit: { en: 'steps', zh: '步' },
        min: -6,
        max: 6,
        step: 1,
        truth: (seen) => evaluationOf(seen)?.echo.shift ?? null,
        because: {
          en: 'Its newest input is the best guess it has, and that is the value of one step before.',
          zh: '它手里最好的猜测就是最新的输入，也就是前一步的值。',
        },
      },
      waits: opened('echo', { en: 'Open Echo', zh: '打开“回声”' }),
      claim: {
        says: {
          en: 'It fits best {shift} step late: there it is off by {late}, on time by {onTime}.',
          zh: '晚 {shift} 步时最吻合：误差只有 {late}，准时则为 {onTime}。',
        },
        otherwise: {
          en: 'It fits best at {shift} steps, off by {late}; on time it is off by {onTime}.',
          zh: '平移 {shift} 步时最吻合，误差为 {late}；准时则为 {onTime}。',
        },
        check(seen) {
          const echo = evaluationOf(seen)?.echo;
          if (!echo || !isTrained(seen)) return null;
          const onTime = echo.byShift[-echo.first]!;
          return {
            holds: echo.isEcho && echo.mae < onTime / 2,
            evidence: { shift: echo.shift, late: echo.mae, onTime },
          };
        },
      },
    },
    {
      id: 'nothing',
      title: { en: 'Nothing to be learned', zh: '没有什么可学' },
      text: {
        en: 'No network is to blame. This series is a *random walk*: each step is drawn anew, up or down, whatever came before. The [verdict](evaluation) tests window by window whether any model beats the last value by more than chance.',
        zh: '这不是网络的错。这条序列是*随机游走*：每一步都重新抽取，或上或下，与之前无关。[评估](evaluation)里的结论逐个窗口检验：有没有哪个模型胜过重复最后一个值，而不只是碰巧。',
      },
      lights: ['evaluation'],
      stage: { view: 'models' },
      claim: {
        says: {
          en: 'Of all models here none beats the last value by more than chance (p = {p}).',
          zh: '与重复最后一个值相比，这里没有一个模型的优势超出偶然的范围（p = {p}）。',
        },
        otherwise: {
          en: 'Some model beats the last value by more than chance (p = {p}).',
          zh: '有模型胜过重复最后一个值，而且不只是碰巧（p = {p}）。',
        },
        check(seen) {
          const verdict = evaluationOf(seen)?.verdict;
          if (!verdict || !('p' in verdict) || !isTrained(seen)) return null;
          return { holds: verdict.kind === 'nothing-to-learn', evidence: { p: verdict.p } };
        },
      },
    },
    {
      id: 'changes',
      title: { en: 'Take the excuse away', zh: '拿走它的借口' },
      text: {
        en: 'With a [difference](set-difference) the network sees changes and is asked for a change; the last value is added afterwards. Repeating is free now, and only what it adds counts. Press [Train](train) and look at the [loss](loss): 1 is what one pays who always says the mean change.',
        zh: '取[差分](set-difference)后，网络看到的是变化，要答的也是变化，最后一个值事后再加上。重复已经不算本事，只看它还能添上什么。点击[训练](train)，看[损失](loss)：总是回答平均变化，损失就是 1。',
      },
      lights: ['train', 'loss'],
      controls: ['difference'],
      stage: { trained: false, settings: { difference: 1 }, view: 'models' },
      waits: trained,
      claim: {
        says: {
          en: 'The training loss only came down to {loss}; on the test part it is off by {lstm}, naive by {naive}. There was nothing to find.',
          zh: '训练损失只降到 {loss}；测试部分的误差是 {lstm}，朴素预测是 {naive}。本来就没有什么可学。',
        },
        otherwise: {
          en: 'The training loss came down to {loss}; on the test part it is off by {lstm}, naive by {naive}.',
          zh: '训练损失降到 {loss}；测试部分的误差是 {lstm}，朴素预测是 {naive}。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          const loss = seen.losses.at(-1)?.train;
          if (!lstm || !naive || loss === undefined || !isTrained(seen)) return null;
          const holds = loss > 0.8 && lstm.mae > naive.mae * 0.95;
          return { holds, evidence: { loss, lstm: lstm.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'something',
      title: { en: 'Where there is something', zh: '有规律可学的地方' },
      text: {
        en: 'The same network on a series that looks no tamer, but follows a rule: each value grows out of earlier ones (Mackey–Glass). Press [Train](train) and ask the same three questions: better than naive? on time? by more than chance?',
        zh: '同样的网络，换一条看上去同样难驯、却有规律的序列：每个值都由先前的值生成（麦基–格拉斯）。点击[训练](train)，再问同样三个问题：比朴素预测好吗？准时吗？不只是碰巧吗？',
      },
      lights: ['train', 'evaluation', 'quality'],
      stage: {
        trained: false,
        settings: {
          data: 'mackey-glass',
          length: 600,
          units: 8,
          lookBack: 12,
          learningRate: 0.01,
          epochs: 40,
          patience: 0,
        },
        view: 'models',
      },
      waits: trained,
      claim: {
        says: {
          en: 'Off by {lstm}; naive by {naive}, the best model beside it by {best}; and on time: the best shift is {shift}. Here it has learned something, by more than chance.',
          zh: '误差是 {lstm}；朴素预测是 {naive}，其他模型中最好的是 {best}；而且准时：最佳平移为 {shift}。这里它确实学到了东西，不是碰巧。',
        },
        otherwise: {
          en: 'Off by {lstm}; naive by {naive}, the best model beside it by {best}; the best shift is {shift}. That is no clear win.',
          zh: '误差是 {lstm}；朴素预测是 {naive}，其他模型中最好的是 {best}；最佳平移为 {shift}。这还算不上胜出。',
        },
        check(seen) {
          const said = evaluationOf(seen);
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          if (!said || !lstm || !naive || !isTrained(seen)) return null;
          const { verdict, echo } = said;
          const best = 'over' in verdict ? measuresOf(seen, 'test', verdict.over) : null;
          if (!best) return null;
          return {
            holds: verdict.kind === 'best' && echo.shift === 0 && lstm.mae < naive.mae / 1.5,
            evidence: { lstm: lstm.mae, naive: naive.mae, best: best.mae, shift: echo.shift },
          };
        },
      },
    },
  ],
};
