import type { Lesson } from '../lesson';
import { answerOf, isTrained, scoreOf, type Seen } from '../seen';
import { opened, trained } from '../waits';

/** How much of the gradient by a state is left at the first step of the sample, of what it is at the last. */
function shareLeft(seen: Seen, state: 'h' | 'c'): number | null {
  const norms = answerOf(seen, 'gradients')?.layers[0]?.[state];
  return norms && norms.length > 1 ? norms[0]! / norms[norms.length - 1]! : null;
}

/** A simple RNN and an LSTM on what lies a hundred steps back, and the gradient of each. */
export const longMemory: Lesson = {
  name: 'long-memory',
  title: { en: 'A long memory', zh: '长期记忆' },
  about: {
    en: 'What a simple RNN cannot learn, an LSTM can, and why.',
    zh: '简单 RNN 学不会、LSTM 学得会的东西，以及为什么。',
  },
  minutes: 8,
  steps: [
    {
      id: 'task',
      title: { en: 'Which came first?', zh: '哪个先来？' },
      text: {
        en: 'A hundred symbols, nearly all of them noise. Twice, far apart, stands an X or a Y. Only after the last symbol the network is asked in which order they came: XX, XY, YX or YY. It has to keep two facts through a long time of noise.',
        zh: '一百个符号，几乎全是噪声，其中两处相隔很远的地方是 X 或 Y。读完最后一个符号，才问网络它们的次序：XX、XY、YX 还是 YY。它必须在漫长的噪声里记住两件事。',
      },
      lights: ['forecast'],
      stage: {
        settings: { task: 'temporal-order', cell: 'rnn', length: 100, epochs: 10, patience: 0 },
        trained: false,
      },
      asks: {
        kind: 'number',
        asks: { en: 'What share of answers is wrong by mere guessing?', zh: '纯粹瞎猜，答错的比例是多少？' },
        unit: { en: '%', zh: '%' },
        min: 0,
        max: 100,
        step: 5,
        truth(seen) {
          const score = scoreOf(seen, 'test');
          return score && score.chance * 100;
        },
        because: { en: 'Four answers, all as frequent.', zh: '四种答案，出现得一样多。' },
      },
    },
    {
      id: 'rnn',
      title: { en: 'A simple RNN', zh: '简单 RNN' },
      text: {
        en: 'First a recurrent network without gates, with 32 [units](set-units): at each step its whole state is computed anew from input and state before. Press [Train](train): ten epochs with a thousand fresh samples each. Watch the [loss](loss) and its line for mere guessing.',
        zh: '先用没有门的循环网络，32 个[单元](set-units)：每一步，整个状态都由输入和前一步的状态重新算出。点击[训练](train)：十个轮次，每轮一千个新样本。看[损失](loss)和其中“瞎猜”的那条线。',
      },
      lights: ['train', 'loss'],
      controls: ['cell'],
      waits: trained,
      claim: {
        says: {
          en: 'Share of wrong answers on the test part: {error}; by guessing {chance}. It has learned nothing.',
          zh: '测试部分答错的比例：{error}；瞎猜是 {chance}。它什么也没学到。',
        },
        otherwise: {
          en: 'Share of wrong answers: {error}; by guessing {chance}. With this seed it has found something.',
          zh: '答错的比例：{error}；瞎猜是 {chance}。这个种子让它学到了一点。',
        },
        check(seen) {
          const score = scoreOf(seen, 'test');
          if (!score || !isTrained(seen)) return null;
          return { holds: score.value > 0.6, evidence: { error: score.value, chance: score.chance } };
        },
      },
    },
    {
      id: 'vanishing',
      title: { en: 'Why: the gradient dies', zh: '为什么：梯度消失了' },
      text: {
        en: 'Learning needs to know how the early steps changed the answer. Open [Gradient flow](inside-tabs): for each time step, how much the loss would change with the state there. Going back in time, it is multiplied by the same matrix and by slopes below 1, at each step.',
        zh: '要学习，就得知道早先的步骤怎样影响了答案。打开[梯度流](inside-tabs)：每个时间步上，状态变一点，损失会变多少。往回走时，每一步都要乘上同一个矩阵和小于 1 的斜率。',
      },
      lights: ['inside'],
      waits: opened('inside-gradients', { en: 'Open Gradient flow', zh: '打开“梯度流”' }),
      claim: {
        needs: [{ name: 'gradients' }],
        says: {
          en: 'Of the gradient at the last step, a share of {left} is left at the first: training cannot see what was there.',
          zh: '最后一步的梯度，传到第一步只剩原来的 {left}：训练看不见那里有什么。',
        },
        otherwise: {
          en: 'Of the gradient at the last step, a share of {left} reaches the first.',
          zh: '最后一步的梯度，传到第一步还有原来的 {left}。',
        },
        check(seen) {
          const left = shareLeft(seen, 'h');
          if (left === null || !isTrained(seen) || seen.config.cell !== 'rnn') return null;
          return { holds: left < 1e-4, evidence: { left } };
        },
      },
    },
    {
      id: 'lstm',
      title: { en: 'The same with gates', zh: '换成有门的' },
      text: {
        en: 'Same task, same seed, as many units and epochs; only the [cell](set-cell) is an LSTM now. Its cell state is not computed anew: it is kept, times a forget gate that may stay near 1, and only added to. Press [Train](train); it takes a few seconds.',
        zh: '同样的任务和种子，同样多的单元和轮次，只是[循环单元](set-cell)换成 LSTM。细胞状态不再重新计算，而是保留下来，乘上可以接近 1 的遗忘门，再往上加。点击[训练](train)，要几秒钟。',
      },
      lights: ['train', 'loss'],
      controls: ['cell'],
      stage: { settings: { cell: 'lstm' }, trained: false, view: 'inside-gates' },
      waits: trained,
      claim: {
        says: {
          en: 'Share of wrong answers: {error}. The simple RNN was wrong in {rnn} of them, after as many samples.',
          zh: '答错的比例：{error}。简单 RNN 看过同样多的样本，答错的比例是 {rnn}。',
        },
        otherwise: {
          en: 'Share of wrong answers: {error}; the simple RNN {rnn}.',
          zh: '答错的比例：{error}；简单 RNN 是 {rnn}。',
        },
        check(seen, earlier) {
          const score = scoreOf(seen, 'test');
          const rnn = earlier['rnn']?.['error'];
          if (!score || rnn === undefined || !isTrained(seen) || seen.config.cell !== 'lstm') return null;
          return { holds: score.value < 0.05 && rnn > 0.6, evidence: { error: score.value, rnn } };
        },
      },
    },
    {
      id: 'carousel',
      title: { en: 'A way back that stays open', zh: '一条畅通的回传之路' },
      text: {
        en: 'Open [Gradient flow](inside-tabs) again and look at the line of [c](c). Along the cell state the gradient is multiplied by forget gates alone, and where these are near 1 it passes undiminished. In the [gates](inside-tabs) you see units change at an X or Y and hold on.',
        zh: '再打开[梯度流](inside-tabs)，看[细胞状态](c)的线。沿着细胞状态，梯度只乘遗忘门，门接近 1，它就几乎原样传回。在[门](inside-tabs)视图里，可以看到有些单元在 X 或 Y 处改变，然后保持住。',
      },
      lights: ['inside'],
      waits: opened('inside-gradients', { en: 'Open Gradient flow', zh: '打开“梯度流”' }),
      claim: {
        needs: [{ name: 'gradients' }],
        says: {
          en: 'By the cell state, a share of {left} is left at the first step; in the simple RNN it was {rnn}.',
          zh: '沿细胞状态传到第一步，还有原来的 {left}；简单 RNN 是 {rnn}。',
        },
        otherwise: {
          en: 'By the cell state a share of {left} is left at the first step; in the simple RNN it was {rnn}.',
          zh: '沿细胞状态传到第一步，剩下原来的 {left}；简单 RNN 是 {rnn}。',
        },
        check(seen, earlier) {
          const left = shareLeft(seen, 'c');
          const rnn = earlier['vanishing']?.['left'];
          if (left === null || rnn === undefined || !isTrained(seen) || seen.config.cell !== 'lstm') return null;
          return { holds: left > rnn * 1000 && left > 0.01, evidence: { left, rnn } };
        },
      },
    },
    {
      id: 'not-always',
      title: { en: 'Not a law of nature', zh: '这不是自然定律' },
      text: {
        en: '“LSTMs have no vanishing gradients” is too much said: the gates decide. Here is the same LSTM untrained, with a [bias of the forget gate](set-forgetBias) of −2 instead of 2: it begins by forgetting. First choose what you expect of its [gradient](inside).',
        zh: '“LSTM 没有梯度消失”说过头了：要看门怎么开。这里是同一个 LSTM，还没训练，[遗忘门偏置](set-forgetBias)从 2 改成 −2：它一开始就倾向于遗忘。先选一选，你预计它的[梯度](inside)会怎样。',
      },
      lights: ['inside'],
      controls: ['forgetBias'],
      stage: { settings: { forgetBias: -2 }, trained: false, view: 'inside-gradients' },
      asks: {
        kind: 'choice',
        asks: { en: 'How much of the gradient reaches the first step?', zh: '有多少梯度能传到第一步？' },
        options: [
          {
            id: 'much',
            says: { en: 'Much of it: it is an LSTM.', zh: '大部分：它是 LSTM。' },
            isRight: false,
            because: {
              en: 'A forget gate near 0.1 leaves a tenth at each step: after a hundred steps nothing.',
              zh: '遗忘门约为 0.1，每一步只留下十分之一：一百步之后什么也不剩。',
            },
          },
          {
            id: 'none',
            says: { en: 'Next to nothing.', zh: '几乎没有。' },
            isRight: true,
            because: {
              en: 'A forget gate near 0.1 leaves a tenth at each step: after a hundred steps nothing.',
              zh: '遗忘门约为 0.1，每一步只留下十分之一：一百步之后什么也不剩。',
            },
          },
        ],
      },
      claim: {
        needs: [{ name: 'gradients' }],
        says: {
          en: 'By the cell state, a share of {left} is left at the first step. Hence the advice to begin with a bias of 1 or more.',
          zh: '沿细胞状态传到第一步，只剩原来的 {left}。所以人们建议遗忘门偏置从 1 或更大的值开始。',
        },
        otherwise: {
          en: 'By the cell state, a share of {left} is left at the first step.',
          zh: '沿细胞状态传到第一步，剩下原来的 {left}。',
        },
        check(seen) {
          const left = shareLeft(seen, 'c');
          if (left === null || seen.step > 0 || seen.config.forgetBias > -2) return null;
          return { holds: left < 1e-10, evidence: { left } };
        },
      },
    },
  ],
};
