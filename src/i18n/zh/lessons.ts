import type { lessons as english } from '../en/lessons';

export const lessons = {
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
} satisfies Record<keyof typeof english, string>;
