/** The texts of the lessons, in each language. */
import { useWords } from '../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';

const en = {
  'lessons.title': 'What to try first',
  'lessons.intro': 'Short experiments show what there is to see; each takes a minute.',
  'lessons.1.title': 'Watch it learn',
  'lessons.1.body':
    'Press Train and look at the forecast, not only at the loss: the line bends to the data within seconds. The shaded parts are never trained on.',
  'lessons.2.title': 'One step ahead against free run',
  'lessons.2.body':
    'One step ahead is fed with the truth at each step. The free run lives on its own forecasts: small errors grow. Switch the tabs above the forecast.',
  'lessons.3.title': 'See the forget gate',
  'lessons.3.body':
    'Before training, f is near 0.73 everywhere, since its bias starts at 1. Train, and some rows go dark: those units keep their memory. Pale rows forget.',
  'lessons.4.title': 'Follow one unit',
  'lessons.4.body':
    'Click a cell of a heatmap. The equations at the right show how f, i and g make the cell state c, and how o lets it out as h.',
  'lessons.5.title': 'Is a difference needed?',
  'lessons.5.body':
    'Take the seasonal difference away from a rising series: the test part lies above all that was seen in training, and the forecast stays below.',
  'lessons.5.apply': 'Train on the plain values',
  'lessons.6.title': 'A series that cannot be foreseen',
  'lessons.6.body':
    'In a random walk each change is chance. The loss falls in training, yet Evaluation says: not better than repeating the last value.',
  'lessons.6.apply': 'Open the random walk',
  'lessons.3.apply': 'Open the square wave',
  'lessons.equations': 'The equations of the LSTM',
  'lessons.equationsNote':
    'σ is the logistic sigmoid, ⊙ multiplies unit by unit. x is the input of a time step, h and c are the hidden and the cell state; each has one value a unit.',
} as const;

const zh = {
  'lessons.title': '先试这些',
  'lessons.intro': '几个小实验，每个一分钟，带你看看这里能看到什么。',
  'lessons.1.title': '看它学习',
  'lessons.1.body': '点击“训练”，看预测，不要只看损失：几秒之内曲线就会贴近数据。带底色的部分从不参与训练。',
  'lessons.2.title': '单步预测与自由运行',
  'lessons.2.body':
    '单步预测的每一步都用真实值作输入；自由运行靠自己的预测继续，小误差会越积越大。用预测上方的标签切换。',
  'lessons.3.title': '看遗忘门',
  'lessons.3.body':
    '训练之前 f 处处接近 0.73，因为它的偏置从 1 开始。训练后有些行变深：这些单元保留记忆；变浅的行则在遗忘。',
  'lessons.4.title': '跟踪一个单元',
  'lessons.4.body': '单击热图中的一格。右侧的方程写出 f、i、g 如何合成细胞状态 c，以及 o 如何把它输出为 h。',
  'lessons.5.title': '需要差分吗？',
  'lessons.5.body': '对上升的序列去掉季节差分：测试部分高于训练中见过的一切，预测便停在下方。',
  'lessons.5.apply': '用原值训练',
  'lessons.6.title': '无法预见的序列',
  'lessons.6.body': '随机游走的每次变化都是偶然。训练损失会下降，但评估会说：还不如重复上一个值。',
  'lessons.6.apply': '打开随机游走',
  'lessons.3.apply': '打开方波',
  'lessons.equations': 'LSTM 的方程',
  'lessons.equationsNote':
    'σ 是逻辑斯蒂函数，⊙ 表示逐单元相乘。x 是一个时间步的输入，h 与 c 是隐藏状态与细胞状态；每个单元各有一个值。',
} satisfies Record<keyof typeof en, string>;

export const lessonsTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useLessonsWords = (): WordsWith<typeof en> => wordsWith(lessonsTexts, useWords().language);

export type LessonKey = keyof typeof en;
