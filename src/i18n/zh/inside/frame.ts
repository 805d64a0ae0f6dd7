import type { frame as english } from '../../en/inside/frame';

export const frame = {
  'inside.views': '视图',
  'inside.interventions': '现有{count}',
  'count.interventions.one': '{n} 项干预',
  'count.interventions.other': '{n} 项干预',
  'inside.letAllGo': '全部放开',
  'inside.ofStep': '第 {epoch} 轮，第 {step} 步',
  'inside.waiting': '正在计算。',
  'inside.help': '这是什么？{view}',
  'inside.source': '出处：{title}',
  'inside.download': '下载：{view}',
  'inside.downloadList': '数据与图片',
  'inside.figures': '数据（CSV）',
  'inside.png': '图片（PNG）',
  'inside.svg': '图片（SVG）',
  'view.gates': '门',
  'view.cell': '单元与公式',
  'view.clamps': '钳制实验室',
  'view.memory': '记忆',
  'view.gradients': '梯度流',
  'view.meanings': '各单元的含义',
  'view.portrait': '状态相图',
  'view.weights': '权重',
  'help.gates':
    '每一行是一个单元，每一列是预测图中所标窗口的一个时间步：颜色越深，门开得越大，或状态值越大。始终不变的一行，就是这个窗口没有触动的单元。',
  'help.cell':
    '某一时间步上的单元：记忆 c 沿传送带前行，遗忘门放行其中一部分，输入门加入新的内容，输出门把其中一部分作为 h 展示出来。下面的公式里是同样的数字。',
  'help.clamps':
    '固定一个门、移除一个单元、切断循环连接，或拖动一个输入点，看预测会变成什么样。训练好的网络保持原样：放开之后，一切如初。',
  'help.memory':
    '每个门有多少时间几乎关闭或几乎全开，以及一个单元要过多少步才忘掉所记内容的一半。总是开着或总是关着的门，没有什么可决定的。',
  'help.gradients':
    '损失随每个时间步的状态变化多少：曲线降到零的地方，网络就无法从那么远的过去学习。简单 RNN 每一步都让它通过同样的权重，因此往往消失或爆炸；LSTM 的细胞状态正是为了保持它。',
  'help.meanings':
    '每个单元的状态与序列的已知成分、日历或其自身过去的接近程度。相关只是线索而非证明：移除该单元，才知道预测是否依赖它。',
  'help.portrait':
    '每个窗口末尾的全部隐藏状态，投影到变化最大的两个方向上。序列中的周期是一个环；逐渐消失的预测会走进一个点。',
  'help.weights': '网络的每一个权重、它的起点，以及训练把它移动了多远。梯度的范数说明损失还在多用力地拉动一个矩阵。',
} satisfies Record<keyof typeof english, string>;
