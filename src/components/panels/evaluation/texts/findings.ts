/** What the doctor says: symptom with evidence, and what the remedy's button does. */
export const findings = {
  en: {
    'finding.diverged':
      'The loss was not finite at step {step}: with a learning rate of {rate}, steps leap over the valley.',
    'finding.leak':
      'Data leak on purpose: {leaks}. On the test part MASE is {leaking} with it and {honest} without, from the same seed: only the second counts.',
    'finding.leak-alone': 'Data leak on purpose: {leaks}. The score on the test part is illegal.',
    'finding.loss-grown': 'The loss has grown {times} times, from {first} to {last}: finite, but not healthy.',
    'finding.constant-training': 'The training part is {value} throughout: there is nothing to learn from it.',
    'finding.too-few-windows':
      'Few windows: {train} to train on, {validation} to validate, {test} to test, for {parameters} parameters. Errors on so few say little.',
    'finding.unscaled':
      'The network sees numbers of mean size {size} and spread {spread}: it learns well only around 1. Scaling is off.',
    'finding.rate-too-high':
      'The training loss leaps: {rises} of the last {of} epochs were worse than the one before, and it is at {now} where it has been at {best}.',
    'finding.collapsed':
      'The forecast hardly moves: its spread is {forecast}, that of the truth {truth}. The network says nearly the same always.',
    'finding.echo':
      'The forecast fits best one step late (error {mae} there, {onTime} on time) and is no better than repeating the last value: an echo.',
    'finding.overfitting':
      'Since epoch {epoch} the validation loss has risen by {share}, from {best} to {now}, while the training loss fell: it learns the training part by heart.',
    'finding.underfitting':
      'On the validation part its error is {own}, a straight line through the same window has {line}: the network has not learned yet what a line can say.',
    'finding.rate-too-low': 'The training loss falls steadily but slowly: {share} in all, from {first} to {now}.',
    'finding.baseline-wins': '{model} is better on the test part by {share}, and that is more than chance (p = {p}).',
    'finding.transform-does-it':
      'Transform and difference alone do {share} of the way from the last value ({naive}) to the network ({own}): they reach {transform} without any learning.',
    'finding.outside-range':
      '{share} of the test part lies outside of what the training part held ({low} to {high}): the network has never seen such values.',
    'finding.window-short': 'The window holds {lookBack} steps, a season {season}: the network never sees a whole one.',
    'finding.gradient-vanishing':
      'Of the gradient at the last step of the window, {share} arrives at the first, {lookBack} steps back: what happened there is hardly learned.',
    'finding.saturated-units':
      '{count} of {units} units have a gate at its end nearly always: they hardly learn any more.',
    'finding.dead-units': '{count} of {units} units do not move: they carry nothing.',
    'finding.unused-units': '{count} of {units} units move, but the head hardly listens to them.',
    'finding.none': 'Nothing found: no rule of the doctor holds for this network.',
    'illness.diverged': 'Loss not finite',
    'illness.leak': 'A data leak',
    'illness.constant-training': 'Constant training part',
    'illness.too-few-windows': 'Too few windows',
    'illness.unscaled': 'Unscaled data',
    'illness.echo': 'Echo',
    'illness.overfitting': 'Overfitting',
    'illness.underfitting': 'Underfitting',
    'illness.rate-too-low': 'Learning rate too low',
    'illness.baseline-wins': 'A baseline wins',
    'illness.transform-does-it': 'The transform does it',
    'illness.outside-range': 'Outside the training range',
    'illness.window-short': 'Window too short',
    'illness.gradient-vanishing': 'Vanishing gradient',
    'illness.saturated-units': 'Saturated units',
    'illness.dead-units': 'Dead units',
    'gallery.title': 'Break it: a gallery of illnesses',
    'gallery.about':
      'Each button changes data and settings to those of an illness and trains: the doctor finds it. Undo brings your own settings back.',
    'remedy.learningRate': 'Learning rate {value}',
    'remedy.clipNorm': 'clip the gradient at {value}',
    'remedy.scaling': 'Scaling: standard',
    'remedy.epochs': 'Stop at epoch {value}',
    'remedy.units': '{value} units',
    'remedy.difference': 'Difference of lag {value}',
    'remedy.lookBack': 'A window of {value} steps',
    'remedy.cell': 'An LSTM instead',
    'remedy.shortcut': 'A line beside the network',
    'remedy.leaks': 'No leaks',
    'remedy.apply': 'Try: {what}',
    'remedy.undo': 'Undo: {what}',
    'gallery.undo': 'Undo the illness',
  },
  zh: {
    'finding.diverged': '在第 {step} 步，损失不再是有限数：学习率为 {rate} 时，每一步都跳过了谷底。',
    'finding.leak':
      '故意的数据泄漏：{leaks}。在测试部分，有泄漏时 MASE 为 {leaking}，同一种子没有泄漏时为 {honest}：只有后者算数。',
    'finding.leak-alone': '故意的数据泄漏：{leaks}。测试部分的分数不合法。',
    'finding.loss-grown': '损失增大到 {times} 倍，从 {first} 到 {last}：虽然有限，但并不健康。',
    'finding.constant-training': '训练部分始终为 {value}：没有什么可学。',
    'finding.too-few-windows':
      '窗口太少：训练 {train} 个，验证 {validation} 个，测试 {test} 个，而参数有 {parameters} 个。这么少的窗口，误差说明不了多少。',
    'finding.unscaled': '网络看到的数平均大小为 {size}，离散程度为 {spread}：只有在 1 附近才学得好。缩放已关闭。',
    'finding.rate-too-high':
      '训练损失在跳动：最近 {of} 个轮次中有 {rises} 个比前一个更差；现在是 {now}，而曾经到过 {best}。',
    'finding.collapsed': '预测几乎不动：它的离散程度为 {forecast}，真值为 {truth}。网络几乎总说同一个值。',
    'finding.echo': '预测晚一步时最吻合（那时误差 {mae}，准时 {onTime}），而且不比重复最后一个值更好：这是回声。',
    'finding.overfitting':
      '从第 {epoch} 轮起，验证损失上升了 {share}，从 {best} 到 {now}，而训练损失在下降：它在死记训练部分。',
    'finding.underfitting':
      '在验证部分，它的误差为 {own}，而同一窗口上的一条直线为 {line}：直线能说的，网络还没有学会。',
    'finding.rate-too-low': '训练损失稳步下降，但很慢：一共 {share}，从 {first} 到 {now}。',
    'finding.baseline-wins': '在测试部分，“{model}”好 {share}，而且不是偶然（p = {p}）。',
    'finding.transform-does-it':
      '从重复最后一个值（{naive}）到网络（{own}），变换与差分自己就走了 {share}：不用学习就达到 {transform}。',
    'finding.outside-range': '测试部分的 {share} 在训练部分的范围（{low} 到 {high}）之外：网络从未见过这样的值。',
    'finding.window-short': '窗口有 {lookBack} 步，一个季节有 {season} 步：网络从未看到完整的季节。',
    'finding.gradient-vanishing':
      '窗口最后一步的梯度，只有 {share} 到达 {lookBack} 步之前的第一步：那里发生的事几乎学不到。',
    'finding.saturated-units': '{units} 个单元中有 {count} 个的某个门几乎总在尽头：它们几乎不再学习。',
    'finding.dead-units': '{units} 个单元中有 {count} 个不动：它们什么也不承载。',
    'finding.unused-units': '{units} 个单元中有 {count} 个在动，但输出层几乎不听它们。',
    'finding.none': '没有发现问题：医生的规则没有一条适用于这个网络。',
    'illness.diverged': '损失不是有限数',
    'illness.leak': '数据泄漏',
    'illness.constant-training': '训练部分恒定',
    'illness.too-few-windows': '窗口太少',
    'illness.unscaled': '数据未缩放',
    'illness.echo': '回声',
    'illness.overfitting': '过拟合',
    'illness.underfitting': '欠拟合',
    'illness.rate-too-low': '学习率过低',
    'illness.baseline-wins': '基线胜出',
    'illness.transform-does-it': '变换代劳',
    'illness.outside-range': '超出训练范围',
    'illness.window-short': '窗口太短',
    'illness.gradient-vanishing': '梯度消失',
    'illness.saturated-units': '饱和的单元',
    'illness.dead-units': '死的单元',
    'gallery.title': '弄坏它：疾病陈列室',
    'gallery.about': '每个按钮把数据与设置换成某种疾病的并训练：医生会找到它。点“撤销”可回到原来的设置。',
    'remedy.learningRate': '学习率 {value}',
    'remedy.clipNorm': '梯度裁剪到 {value}',
    'remedy.scaling': '缩放：标准化',
    'remedy.epochs': '在第 {value} 轮停止',
    'remedy.units': '{value} 个单元',
    'remedy.difference': '滞后 {value} 的差分',
    'remedy.lookBack': '{value} 步的窗口',
    'remedy.cell': '改用 LSTM',
    'remedy.shortcut': '在网络旁加一条直线',
    'remedy.leaks': '没有泄漏',
    'remedy.apply': '试试：{what}',
    'remedy.undo': '撤销：{what}',
    'gallery.undo': '撤销疾病',
  },
} as const;
