import type { Lesson } from '../lesson';
import { isTrained, scoreOf, type Seen } from '../seen';
import { opened, trained } from '../waits';

/** Share of the test images that is named rightly, per cent. */
function percentRight(seen: Seen): { readonly right: number; readonly chance: number } | null {
  const score = scoreOf(seen, 'test');
  return score && isTrained(seen) ? { right: 100 * (1 - score.value), chance: 100 * (1 - score.chance) } : null;
}

type Confused = { readonly all: number; readonly wrong: number; readonly most: readonly [number, number, number] };

/** How many images are taken for another digit, and which one most often for which: [it is, it says, times]. */
function confused({ scored, runId, step }: Seen): Confused | null {
  if (!scored?.confusion || scored.runId !== runId || scored.step !== step) return null;
  const classes = Math.sqrt(scored.confusion.length);
  let [all, wrong] = [0, 0];
  let most: [number, number, number] = [0, 0, 0];
  scored.confusion.forEach((count, at) => {
    const [row, column] = [Math.floor(at / classes), at % classes];
    all += count;
    if (row === column) return;
    wrong += count;
    if (count > most[2]) most = [row, column, count];
  });
  return { all, wrong, most };
}

/** The belief in the right digit after the first row of the watched image and after the last, per cent. */
function beliefs({ gates, runId, step }: Seen): { readonly first: number; readonly last: number } | null {
  const sample = gates?.sample;
  if (!sample || gates.runId !== runId || gates.step !== step || sample.own !== null) return null;
  const outputs = sample.said.length / sample.time;
  const right = sample.y[0]!;
  const after = (row: number) => 100 * sample.said[row * outputs + right]!;
  return { first: after(0), last: after(sample.steps - 1) };
}

/** Written digits, a row of pixels at each step. */
export const images: Lesson = {
  name: 'images',
  title: { en: 'Images, row by row', zh: '一行一行看图' },
  about: {
    en: 'What an image has to do with time, and what is taken for what.',
    zh: '图像与时间有什么关系，什么会被当成什么。',
  },
  minutes: 6,
  steps: [
    {
      id: 'rows',
      title: { en: 'An image becomes a sequence', zh: '图像变成序列' },
      text: {
        en: 'Handwritten digits of 8 × 8 pixels, by many people. The network never sees a whole [image](forecast): at each time step it reads one row of eight grey values, from the top, and after the last one it says which digit it was. First a question that many get wrong.',
        zh: '许多人手写的数字，每个 8 × 8 像素。网络从来看不到整张[图](forecast)：每个时间步读一行，即八个灰度值，从上往下；读完最后一行，才说这是哪个数字。先问一个很多人会答错的问题。',
      },
      lights: ['forecast'],
      stage: { settings: { task: 'digits', units: 2, epochs: 20, patience: 0 }, trained: false },
      asks: {
        kind: 'choice',
        asks: {
          en: 'The layer has 2 units. How many time steps does it take for an image?',
          zh: '这一层有 2 个单元。读一张图要几个时间步？',
        },
        options: [
          {
            id: 'units',
            says: { en: '2, one a unit', zh: '2 个，每个单元一步' },
            isRight: false,
            because: {
              en: 'Units are not time steps: at every step all units read the same row.',
              zh: '单元不是时间步：每一步，所有单元读的是同一行。',
            },
          },
          {
            id: 'rows',
            says: { en: '8, one a row', zh: '8 个，每行一步' },
            isRight: true,
            because: {
              en: 'Eight rows are eight steps, however many units there are. All units read the same row.',
              zh: '八行就是八步，与单元多少无关。所有单元读的是同一行。',
            },
          },
          {
            id: 'pixels',
            says: { en: '64, one a pixel', zh: '64 个，每个像素一步' },
            isRight: false,
            because: {
              en: 'The eight pixels of a row come in at once, as eight inputs of one step.',
              zh: '一行的八个像素同时进来，是同一步的八个输入。',
            },
          },
        ],
      },
    },
    {
      id: 'small',
      title: { en: 'Two numbers are too few', zh: '两个数太少' },
      text: {
        en: 'What the network knows of the rows above has to fit into its state: with two [units](set-units) that is two numbers in h, from which ten digits are to be told apart. Press [Train](train); the epochs take a moment.',
        zh: '网络对上面各行的了解都得装进状态里：两个[单元](set-units)，h 里就只有两个数，却要凭它们分出十个数字。点击[训练](train)，稍等片刻。',
      },
      lights: ['train', 'evaluation'],
      controls: ['units'],
      waits: trained,
      claim: {
        says: {
          en: '{right} % of the test images are named rightly. Always saying the same digit gets {chance} %.',
          zh: '测试图像答对 {right} %。总是回答同一个数字，能答对 {chance} %。',
        },
        otherwise: {
          en: '{right} % of the test images are named rightly, with two units ({chance} % by a constant answer).',
          zh: '两个单元，测试图像答对 {right} %（总是回答同一个数字，是 {chance} %）。',
        },
        check(seen) {
          const score = percentRight(seen);
          if (!score || seen.config.units !== 2) return null;
          return { holds: score.right < 85 && score.right > score.chance * 2, evidence: score };
        },
      },
    },
    {
      id: 'large',
      title: { en: 'More room', zh: '更大的空间' },
      text: {
        en: 'Now 24 [units](set-units), same images, seed and epochs. A third of all images is kept apart for the test and never trained on. Guess first how many of them it will name rightly, then press [Train](train).',
        zh: '现在用 24 个[单元](set-units)，图像、种子和轮次都不变。约三分之一的图像留作测试，从不参与训练。先猜它能答对多少，再点击[训练](train)。',
      },
      lights: ['train', 'evaluation'],
      controls: ['units'],
      stage: { settings: { units: 24 }, trained: false },
      asks: {
        kind: 'number',
        asks: { en: 'How many of the test images are right?', zh: '测试图像能答对多少？' },
        unit: { en: '%', zh: '%' },
        min: 0,
        max: 100,
        step: 1,
        truth: (seen) => (seen.config.units === 24 ? (percentRight(seen)?.right ?? null) : null),
        because: {
          en: 'These images are small and clean; on others more is needed.',
          zh: '这些图又小又干净；换成别的图，就需要更多。',
        },
      },
      waits: trained,
      claim: {
        says: {
          en: '{right} % are right now; with two units it was {before} %.',
          zh: '现在答对 {right} %；两个单元时是 {before} %。',
        },
        otherwise: {
          en: '{right} % are right; with two units it was {before} %.',
          zh: '答对 {right} %；两个单元时是 {before} %。',
        },
        check(seen, earlier) {
          const score = percentRight(seen);
          const before = earlier['small']?.['right'];
          if (!score || before === undefined || seen.config.units !== 24) return null;
          return { holds: score.right > 90 && score.right > before + 5, evidence: { right: score.right, before } };
        },
      },
    },
    {
      id: 'confusion',
      title: { en: 'What is taken for what', zh: '什么被当成什么' },
      text: {
        en: 'A share of right answers hides what goes wrong. Open [Is it any good?](questions): in the matrix, rows are what an image is, columns what the network says. On the diagonal stands what is right; look at the images beside it.',
        zh: '一个正确率掩盖了错在哪里。打开[它好不好？](questions)：矩阵的行是实际的数字，列是网络的回答。对角线上是答对的，再看看对角线之外的图像。',
      },
      lights: ['questions', 'quality'],
      waits: opened('models', { en: 'Open “Is it any good?”', zh: '打开“它好不好？”' }),
      claim: {
        says: {
          en: '{wrong} of {all} test images are wrong; the most frequent mistake: a {is} taken for a {said}, {times} times.',
          zh: '{all} 张测试图像中错了 {wrong} 张；最常见的错误：把 {is} 当成 {said}，共 {times} 次。',
        },
        otherwise: {
          en: '{wrong} of {all} test images are wrong; most often a {is} is taken for a {said}, {times} times.',
          zh: '{all} 张测试图像中错了 {wrong} 张；最多的是把 {is} 当成 {said}，共 {times} 次。',
        },
        check(seen) {
          const found = confused(seen);
          if (!found || !isTrained(seen)) return null;
          const { all, wrong, most } = found;
          const [is, said, times] = most;
          return { holds: wrong < all / 10 && times > 0, evidence: { all, wrong, is, said, times } };
        },
      },
    },
    {
      id: 'belief',
      title: { en: 'When does it know?', zh: '它什么时候知道？' },
      text: {
        en: 'Only the answer after the last row counts, but one can ask after each. Below the [image](forecast) stands how much it believes in each digit, row by row. Step through some images: on many it makes up its mind in the lower half, where digits differ.',
        zh: '只有最后一行之后的回答算数，但每一行之后都可以问。[图像](forecast)下方逐行列出它对各个数字的相信程度。翻看几张图：很多时候它到下半部分才拿定主意，因为数字的差别在那里。',
      },
      lights: ['forecast'],
      stage: { view: 'inside-gates' },
      claim: {
        says: {
          en: 'Of the image in sight, the right digit is believed with {first} % after the first row, with {last} % after the last.',
          zh: '眼前这张图，第一行之后对正确数字的相信程度是 {first} %，最后一行之后是 {last} %。',
        },
        otherwise: {
          en: 'Of the image in sight, the right digit is believed with {first} % after the first row, with {last} % after the last: look at another one, too.',
          zh: '眼前这张图，第一行之后对正确数字的相信程度是 {first} %，最后一行之后是 {last} %：再看看别的图。',
        },
        check(seen) {
          const belief = beliefs(seen);
          if (!belief || !isTrained(seen)) return null;
          return { holds: belief.last > belief.first + 20, evidence: belief };
        },
      },
    },
    {
      id: 'own',
      title: { en: 'Your own hand', zh: '你自己的字' },
      text: {
        en: 'Draw a digit yourself on the [image](forecast), fill the frame well, and see what the network says. If it fails, think of the training images: it has learned those, not the idea of a digit. What lies outside of them it cannot know.',
        zh: '在[图像](forecast)上自己画一个数字，尽量写满方框，看网络怎么说。它若答错，想想训练用的图像：它学到的是那些图，不是数字的概念。超出它们的，它无从知道。',
      },
      lights: ['forecast'],
    },
  ],
};
