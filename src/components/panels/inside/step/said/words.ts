/** The parts of the step: what they are called, and what is said of each. */

const en = {
  'step.chapter.initialise': 'Initialise the parameters',
  'step.chapter.gates': 'Compute the gates at each time step',
  'step.chapter.states': 'Update cell state, hidden state and output',
  'step.chapter.learn': 'Compute the loss, and update the parameters by gradient descent',
  'step.chapter.again': 'Repeat until the epochs are done',
  'step.phase.start': 'The parameters as they are',
  'step.phase.windows': 'Windows are drawn',
  'step.phase.gates': 'Forward: the gates',
  'step.phase.states': 'Forward: memory and output',
  'step.phase.error': 'The error',
  'step.phase.backward': 'Backward, through time',
  'step.phase.clipping': 'All gradients, clipped',
  'step.phase.moments': 'The optimizer’s memory',
  'step.phase.weights': 'The weights move',
  'step.phase.repeat': 'And again',
  'step.short.start': 'Parameters',
  'step.short.windows': 'Windows',
  'step.short.gates': 'Gates',
  'step.short.states': 'States',
  'step.short.error': 'Error',
  'step.short.backward': 'Backward',
  'step.short.clipping': 'Clipping',
  'step.short.moments': 'Moments',
  'step.short.weights': 'Weights',
  'step.short.repeat': 'Again',
  'step.say.start':
    'The network has {count} parameters. Seed {seed} made their start values, unless they came from another network; {steps} steps have moved them since.',
  'step.say.startFresh':
    'The network has {count} parameters, and none has moved yet. Seed {seed} made their values, unless they came from another network: small random numbers.',
  'step.say.windows':
    '{size} windows of {steps} time steps make the batch, drawn in an order that is shuffled anew each epoch. Window {row} is lit: it asks for {target}.',
  'step.say.windowsInTurn':
    '{size} windows of {steps} time steps make the batch; each goes on where the one before it ended. Window {row} is lit: it asks for {target}.',
  'step.say.gates':
    'Window {row} goes in step by step. At time step {time} of {steps}, the mean over {units} is {values}.',
  'step.say.noGates':
    'Window {row} goes in step by step. A simple RNN has no gates: at time step {time} of {steps}, its state h is computed at once from the input and the state before.',
  'step.say.states':
    'Gates write, keep and show: after time step {time} of {steps}, the mean size of {values}. From the last h, the head says {said}.',
  'step.say.error':
    'Forecast {said}, target {target}: an error of {error}. The loss of this window is {own}; the mean over all {size} windows is {loss}.',
  'step.say.errorAhead':
    'One step ahead: forecast {said}, target {target}. Over all {horizon} steps ahead the loss of this window is {own}; the mean over all {size} windows is {loss}.',
  'step.say.errorAnswer':
    'The network believed in the right answers with {said} on average: a loss of {own} for this window. The mean over all {size} is {loss}.',
  'step.say.errorNothing':
    'Of this window nothing is asked, so it teaches nothing. The mean loss of the batch is {loss}.',
  'step.say.backward':
    'From the last time step to the first: how this window’s loss would change with each gate and state. ‖∂L/∂h‖ is {last} at step {steps}, and {first} at step 1.',
  'step.say.backwardAt':
    'From the last time step to the first: how this window’s loss would change with each gate and state. ‖∂L/∂h‖ is {last} at step {steps}; the way back is at step {time}, where it is {now}.',
  'step.say.backwardNothing':
    'Nothing goes back: the loss does not change with h. So it is where nothing is asked, where there is no error, and at the first step of a network with a shortcut, whose head begins with weights of 0.',
  'step.say.clipped':
    'The mean gradient over the batch has a norm of {norm}, above the limit of {limit}: every number of it is multiplied by {factor}.',
  'step.say.unclipped':
    'The mean gradient over the batch has a norm of {norm}, below the limit of {limit}: it stays as it is.',
  'step.say.unlimited': 'The mean gradient over the batch has a norm of {norm}. No limit is set, so it stays as it is.',
  'step.say.adam':
    'Adam remembers a mean gradient m and a mean squared gradient v of each parameter. This step takes the norm of m from {m0} to {m1}, that of v from {v0} to {v1}.',
  'step.say.rmsprop':
    'RMSProp remembers a mean squared gradient v of each parameter. This step takes its norm from {v0} to {v1}.',
  'step.say.momentum':
    'SGD with momentum {momentum} remembers a velocity m of each parameter. This step takes its norm from {m0} to {m1}.',
  'step.say.sgd': 'SGD without momentum remembers nothing: m is the move of this step alone, of norm {m1}.',
  'step.say.weights':
    'With a learning rate of {rate}, {up} parameters go up, {down} go down and {still} stay. The largest move is {largest}; the norm of all is {move}.',
  'step.say.repeat':
    'That was step {n} of {all} of epoch {epoch}. The next batch follows, until {epochs} epochs are done.',
  'step.say.repeatEndless': 'That was step {n} of {all} of epoch {epoch}. The next batch follows, until you pause.',
} as const;

const zh = {
  'step.chapter.initialise': '初始化参数',
  'step.chapter.gates': '在每个时间步计算各个门',
  'step.chapter.states': '更新细胞状态、隐藏状态和输出',
  'step.chapter.learn': '计算损失，用梯度下降更新参数',
  'step.chapter.again': '重复，直到轮次走完',
  'step.phase.start': '现在的参数',
  'step.phase.windows': '抽取窗口',
  'step.phase.gates': '前向：各个门',
  'step.phase.states': '前向：记忆与输出',
  'step.phase.error': '误差',
  'step.phase.backward': '沿时间反向传播',
  'step.phase.clipping': '全部梯度与裁剪',
  'step.phase.moments': '优化器的记忆',
  'step.phase.weights': '权重移动',
  'step.phase.repeat': '再来一步',
  'step.short.start': '参数',
  'step.short.windows': '窗口',
  'step.short.gates': '门',
  'step.short.states': '状态',
  'step.short.error': '误差',
  'step.short.backward': '反向',
  'step.short.clipping': '裁剪',
  'step.short.moments': '矩',
  'step.short.weights': '权重',
  'step.short.repeat': '重复',
  'step.say.start':
    '网络有 {count} 个参数。初始值由种子 {seed} 生成（除非取自别的网络），至今已被 {steps} 步训练移动过。',
  'step.say.startFresh':
    '网络有 {count} 个参数，都还没有移动过。它们由种子 {seed} 生成（除非取自别的网络）：一些很小的随机数。',
  'step.say.windows':
    '这个批次有 {size} 个窗口，每个 {steps} 个时间步，抽取的顺序每轮重新打乱。亮着的是第 {row} 个窗口，它要预测的是 {target}。',
  'step.say.windowsInTurn':
    '这个批次有 {size} 个窗口，每个 {steps} 个时间步，各自接着前一个窗口的结尾。亮着的是第 {row} 个窗口，它要预测的是 {target}。',
  'step.say.gates': '第 {row} 个窗口一步一步地输入。在第 {time} 个时间步（共 {steps} 个），{units}的均值为{values}。',
  'step.say.noGates':
    '第 {row} 个窗口一步一步地输入。简单 RNN 没有门：在第 {time} 个时间步（共 {steps} 个），状态 h 直接由输入和前一个状态算出。',
  'step.say.states':
    '门决定写入、保留和输出：第 {time} 个时间步（共 {steps} 个）之后，状态的平均大小为{values}。由最后的 h，输出层给出 {said}。',
  'step.say.error':
    '预测 {said}，目标 {target}，误差 {error}。这个窗口的损失是 {own}，全部 {size} 个窗口的均值是 {loss}。',
  'step.say.errorAhead':
    '提前一步：预测 {said}，目标 {target}。在提前的全部 {horizon} 步上，这个窗口的损失是 {own}，全部 {size} 个窗口的均值是 {loss}。',
  'step.say.errorAnswer':
    '网络对正确答案的平均相信程度为 {said}：这个窗口的损失是 {own}，全部 {size} 个的均值是 {loss}。',
  'step.say.errorNothing': '这个窗口不要求回答，因此网络从它那里学不到什么。批次的平均损失是 {loss}。',
  'step.say.backward':
    '从最后一个时间步到第一个：这个窗口的损失会怎样随每个门和状态变化。‖∂L/∂h‖ 在第 {steps} 步为 {last}，在第 1 步为 {first}。',
  'step.say.backwardAt':
    '从最后一个时间步到第一个：这个窗口的损失会怎样随每个门和状态变化。‖∂L/∂h‖ 在第 {steps} 步为 {last}；现在回到第 {time} 步，那里为 {now}。',
  'step.say.backwardNothing':
    '没有什么往回传：损失不随 h 变化。不要求回答或没有误差时是这样；带捷径的网络在第一步也是这样，因为它的输出层权重从 0 开始。',
  'step.say.clipped': '整个批次的平均梯度范数为 {norm}，超过上限 {limit}：每个数都乘以 {factor}。',
  'step.say.unclipped': '整个批次的平均梯度范数为 {norm}，没有超过上限 {limit}：保持不变。',
  'step.say.unlimited': '整个批次的平均梯度范数为 {norm}。没有设上限，因此保持不变。',
  'step.say.adam':
    'Adam 为每个参数记住梯度的均值 m 和梯度平方的均值 v。这一步之后，m 的范数从 {m0} 变为 {m1}，v 的范数从 {v0} 变为 {v1}。',
  'step.say.rmsprop': 'RMSProp 为每个参数记住梯度平方的均值 v。这一步之后，它的范数从 {v0} 变为 {v1}。',
  'step.say.momentum': '动量为 {momentum} 的 SGD 为每个参数记住一个速度 m。这一步之后，它的范数从 {m0} 变为 {m1}。',
  'step.say.sgd': '没有动量的 SGD 什么也不记：m 只是这一步的移动，范数为 {m1}。',
  'step.say.weights':
    '学习率为 {rate}：{up} 个参数变大，{down} 个变小，{still} 个不变。移动最大的挪了 {largest}，全部移动的范数为 {move}。',
  'step.say.repeat': '这是第 {epoch} 轮 {all} 步中的第 {n} 步。接着是下一个批次，直到走完 {epochs} 轮。',
  'step.say.repeatEndless': '这是第 {epoch} 轮 {all} 步中的第 {n} 步。接着是下一个批次，直到你暂停。',
} satisfies Record<keyof typeof en, string>;

export const phaseTexts = { en, zh };

/** Of another task than forecasting, in the place of some. */
export const stepOfSamplesTexts = {
  en: {
    'step.say.windows':
      '{size} samples of {steps} time steps make the batch, drawn in an order that is shuffled anew each epoch. Sample {row} is lit.',
    'step.say.windowsInTurn':
      '{size} samples of {steps} time steps make the batch; each goes on where the one before it ended. Sample {row} is lit.',
    'step.say.gates':
      'Sample {row} goes in step by step. At time step {time} of {steps}, the mean over {units} is {values}.',
    'step.say.noGates':
      'Sample {row} goes in step by step. A simple RNN has no gates: at time step {time} of {steps}, its state h is computed at once from the input and the state before.',
    'step.say.states':
      'Gates write, keep and show: after time step {time} of {steps}, the mean size of {values}. The head answers from h.',
    'step.say.error':
      'Answer {said}, right is {target}: an error of {error}. The loss of this sample is {own}; the mean over all {size} is {loss}.',
    'step.say.errorAnswer':
      'The network believed in the right answers with {said} on average: a loss of {own} for this sample. The mean over all {size} is {loss}.',
    'step.say.errorNothing':
      'Of this sample nothing is asked, so it teaches nothing. The mean loss of the batch is {loss}.',
    'step.window': 'Sample',
    'step.windowExact': 'Sample, exact number',
    'step.windowOf': 'Sample {n} of {size}',
    'step.windowButton': 'Sample {n}: loss {loss}',
    'step.windowQuiet': 'Sample {n}: nothing is asked',
    'step.drawnOf': 'Drawn: the first {drawn} of {size} samples.',
    'step.windowsNote': 'Bar below each sample: how much of the gradient it makes.',
    'step.forecast': 'answer',
    'step.losses': 'Losses of the {size} samples; the lit one is framed, the line is the mean.',
  },
  zh: {
    'step.say.windows':
      '这个批次有 {size} 个样本，每个 {steps} 个时间步，抽取的顺序每轮重新打乱。亮着的是第 {row} 个样本。',
    'step.say.windowsInTurn':
      '这个批次有 {size} 个样本，每个 {steps} 个时间步，各自接着前一个样本的结尾。亮着的是第 {row} 个样本。',
    'step.say.gates': '第 {row} 个样本一步一步地输入。在第 {time} 个时间步（共 {steps} 个），{units}的均值为{values}。',
    'step.say.noGates':
      '第 {row} 个样本一步一步地输入。简单 RNN 没有门：在第 {time} 个时间步（共 {steps} 个），状态 h 直接由输入和前一个状态算出。',
    'step.say.states':
      '门决定写入、保留和输出：第 {time} 个时间步（共 {steps} 个）之后，状态的平均大小为{values}。输出层由 h 作答。',
    'step.say.error':
      '回答 {said}，正确的是 {target}，误差 {error}。这个样本的损失是 {own}，全部 {size} 个的均值是 {loss}。',
    'step.say.errorAnswer':
      '网络对正确答案的平均相信程度为 {said}：这个样本的损失是 {own}，全部 {size} 个的均值是 {loss}。',
    'step.say.errorNothing': '这个样本不要求回答，因此网络从它那里学不到什么。批次的平均损失是 {loss}。',
    'step.window': '样本',
    'step.windowExact': '样本的准确编号',
    'step.windowOf': '第 {n} 个样本，共 {size} 个',
    'step.windowButton': '第 {n} 个样本：损失 {loss}',
    'step.windowQuiet': '第 {n} 个样本：不要求回答',
    'step.drawnOf': '画出 {size} 个样本中的前 {drawn} 个。',
    'step.windowsNote': '每个样本下方的横条：它在梯度中占多少。',
    'step.forecast': '回答',
    'step.losses': '{size} 个样本的损失；带框的是亮着的样本，横线是均值。',
  },
};
