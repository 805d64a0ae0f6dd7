/** The texts of this view, in each language. */
import { viewWords } from '../frame/viewWords';

const en = {
  'help.step':
    'One step of training, on the network and the batch in place, slowly and with its own numbers. Begin takes the very step that the button Step takes. Beside it, the same step is computed once more in plain code, with 64-bit numbers, from the moment before: what is drawn is from there, and how far the two differ is said at the end. The gradients over time are of the lit window alone; those of the parameters are the mean over the batch.',
  'step.player': 'Slow motion of step {step}',
  'step.invitePlayer': 'Slow motion',
  'step.keys': 'Left and right arrow keys go from part to part, Space plays and pauses.',
  'step.invite':
    'Begin takes one step of training and shows it slowly: windows are drawn, gates open and close, the error goes back through time, and every weight moves a little.',
  'step.waiting': 'The step is taken, and worked out once more in plain code …',
  'step.left':
    'Something else came before the step was worked out, or its loss was not finite, so there is nothing to show. Begin takes another.',
  'step.large':
    'A step of this network takes more than three billion multiplications: in plain code that would take too long. No step was taken. With fewer units, a smaller batch or a shorter window it can be shown.',
  'step.seat': 'Only the network of the page itself can be trained, so slow motion is shown there.',
  'step.begin': 'Begin',
  'step.beginHint': 'Takes the next step of training, and shows it',
  'step.next': 'Next',
  'step.back': 'Back',
  'step.play': 'Play',
  'step.pause': 'Pause',
  'step.of': 'Step {step} · epoch {epoch}',
  'step.since': 'the network is at step {step} now',
  'step.parts': 'Parts of the step',
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
  'step.size': '{letter} {value}',
  'step.window': 'Window',
  'step.windowExact': 'Window, exact number',
  'step.windowOf': 'Window {n} of {size}',
  'step.windowButton': 'Window {n}: asks for {target}, loss {loss}',
  'step.windowQuiet': 'Window {n}: nothing is asked',
  'step.drawnOf': 'Drawn: the first {drawn} of {size} windows.',
  'step.windowsNote': 'Bar below each window: how much of the gradient it makes.',
  'step.time': 'Time step',
  'step.timeExact': 'Time step, exact number',
  'step.timeOf': '{time} of {steps}',
  'step.input': 'input x',
  'step.strip': '{name} of {units} over {steps}: from {low} to {high}, at time step {time} the mean is {mean}',
  'step.strips': 'Each row of a strip is a unit, each column a time step. At the right: the mean at the step reached.',
  'step.gradientStrip':
    'Gradient by {name} of {units} over {steps}: from {low} to {high}; norm {first} at the first step, {last} at the last',
  'step.gradientStrips':
    'By a gate: before its activation. Colour: the loss would rise with it; grey: it would fall. At the right: the norm at the step reached. Each strip has its own scale.',
  'step.bothWays': 'Shown is the reading from the start.',
  'step.dropout': 'Between the layers {share} % of the hidden states are dropped in this step.',
  'step.layer': 'Layer {n} is shown.',
  'step.target': 'target',
  'step.forecast': 'forecast',
  'step.quantile': '{n} % quantile',
  'step.ahead': '{n} ahead',
  'step.rowNumber': 'forecast {said}, target {target}, error {error}',
  'step.rowClass': 'right answer {target}: believed with {said}',
  'step.rowFlag': '{name}: believed with {said}, right is {target}',
  'step.yes': 'yes',
  'step.no': 'no',
  'step.at': 'step {n}',
  'step.rowsOf': 'The last {shown} of {all} answers.',
  'step.slope': 'The loss would change by {slope} for each 1 that the forecast rises: this goes back.',
  'step.losses': 'Losses of the {size} windows; the lit one is framed, the line is the mean.',
  'step.kernel': 'from the input',
  'step.recurrentKernel': 'from h before',
  'step.bias': 'bias',
  'step.peephole': 'from c',
  'step.headKernel': 'head',
  'step.headBias': 'head bias',
  'step.shortcut': 'shortcut',
  'step.fromEnd': '(from the end)',
  'step.gradientBlock': '{name}: gradient of norm {before}, {after} after clipping',
  'step.gauge': 'Norm of the gradient {norm}, limit {limit}',
  'step.gaugeFree': 'Norm of the gradient {norm}, without a limit',
  'step.limit': 'limit {limit}',
  'step.norm': 'norm {norm}',
  'step.momentBlock': '{name}: m {m0} → {m1}, v {v0} → {v1} (norms)',
  'step.followed': 'One weight, followed',
  'step.followedName': '{name}, row {row}, unit {column}: the one that moves most',
  'step.followedHead': '{name}, row {row}, output {column}: the one that moves most',
  'step.formula.clip': 'g = {gradient}, clipped {clipped}',
  'step.formula.keep': 'g = {gradient}',
  'step.formula.adamM': 'm = 0.9 · {m0} + 0.1 · {g} = {m1}',
  'step.formula.adamV': 'v = 0.999 · {v0} + 0.001 · {g}² = {v1}',
  'step.formula.rmspropV': 'v = 0.9 · {v0} + 0.1 · {g}² = {v1}',
  'step.formula.sgdM': 'm = {momentum} · {m0} − {rate} · {g} = {m1}',
  'step.formula.adamStep': 'Δw = −{rate} · m̂ / √v̂ = {move}, with m̂ = m / (1 − 0.9ᵗ), v̂ = v / (1 − 0.999ᵗ), t = {t}',
  'step.formula.rmspropStep': 'Δw = −{rate} · {g} / √v = {move}',
  'step.formula.w': 'w = {w0} {sign} {move} = {w1}',
  'step.movesNote':
    'Each arrow is a parameter, from where it was to where it is; moves are drawn {times} times as long as they are. In each block at most 32 are drawn, evenly spaced.',
  'step.moveBlock': '{name}: {up} up, {down} down, moved by {move} together',
  'step.startBlock': '{name}: {count} parameters of norm {norm}',
  'step.upDown': '↑{up} ↓{down}',
  'step.startNote': 'Each dot is a parameter, at its value; in each block at most 32 are drawn, evenly spaced.',
  'step.elsewhere': 'Parameters of other layers move as well; their gradients are in the norm.',
  'step.epoch': 'Epoch {epoch}: step {n} of {all}',
  'step.check':
    'Checked: the engine “{engine}” and this computation in plain code differ by {difference} at most in any parameter, where the largest move is {move}. Their losses are {engineLoss} and {plainLoss}.',
  'step.same': 'After it, the network is what it would be after the button Step, to the last bit: it is the same step.',
} as const;

const zh = {
  'help.step':
    '用现有的网络和批次，把一步训练放慢，用它自己的数字演示。“开始”走的就是“单步”按钮走的那一步。与此同时，从这一步之前的状态出发，用朴素代码以 64 位数再算一遍：画出的都来自这次计算，两者相差多少会在最后说明。随时间变化的梯度只属于亮着的那个窗口；参数的梯度是整个批次的均值。',
  'step.player': '第 {step} 步的慢动作',
  'step.invitePlayer': '慢动作',
  'step.keys': '左右方向键切换环节，空格键播放或暂停。',
  'step.invite': '“开始”会走一步训练并慢慢演示：抽取窗口，门开门合，误差沿时间往回走，每个权重都挪动一点。',
  'step.waiting': '这一步已经开始，并用朴素代码再算一遍……',
  'step.left': '还没算完就有了别的操作，或者损失不是有限的数，因此没有可看的。“开始”会再走一步。',
  'step.large':
    '这个网络的一步要做三十多亿次乘法，用朴素代码算太久，因此没有走这一步。减少单元、缩小批次或缩短窗口之后就可以演示。',
  'step.seat': '只有页面自己的网络可以训练，慢动作在那里看。',
  'step.begin': '开始',
  'step.beginHint': '走下一步训练，并演示它',
  'step.next': '下一个',
  'step.back': '上一个',
  'step.play': '播放',
  'step.pause': '暂停',
  'step.of': '第 {step} 步 · 第 {epoch} 轮',
  'step.since': '网络现在在第 {step} 步',
  'step.parts': '一步训练的各个环节',
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
  'step.short.moments': '动量',
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
    '超前一步：预测 {said}，目标 {target}。在超前的 {horizon} 步上，这个窗口的损失是 {own}，全部 {size} 个窗口的均值是 {loss}。',
  'step.say.errorAnswer':
    '网络对正确答案的平均置信度为 {said}：这个样本的损失是 {own}，全部 {size} 个的均值是 {loss}。',
  'step.say.errorNothing': '这个窗口没有问题要答，因此不教网络什么。批次的平均损失是 {loss}。',
  'step.say.backward':
    '从最后一个时间步到第一个：损失会怎样随每个门和状态变化。‖∂L/∂h‖ 在第 {steps} 步为 {last}，在第 1 步为 {first}。',
  'step.say.backwardAt':
    '从最后一个时间步到第一个：损失会怎样随每个门和状态变化。‖∂L/∂h‖ 在第 {steps} 步为 {last}；现在回到第 {time} 步，那里为 {now}。',
  'step.say.backwardNothing':
    '没有什么往回传：损失不随 h 变化。没有问题、没有误差时是这样；带捷径的网络在第一步也是这样，因为它的输出层从 0 权重开始。',
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
  'step.size': '{letter} {value}',
  'step.window': '窗口',
  'step.windowExact': '窗口的准确编号',
  'step.windowOf': '第 {n} 个窗口，共 {size} 个',
  'step.windowButton': '第 {n} 个窗口：预测 {target}，损失 {loss}',
  'step.windowQuiet': '第 {n} 个窗口：没有问题',
  'step.drawnOf': '画出 {size} 个窗口中的前 {drawn} 个。',
  'step.windowsNote': '每个窗口下方的横条：它在梯度中占多少。',
  'step.time': '时间步',
  'step.timeExact': '时间步的准确编号',
  'step.timeOf': '第 {time} 步，共 {steps} 步',
  'step.input': '输入 x',
  'step.strip': '{name}，{units}，{steps}：从 {low} 到 {high}，第 {time} 个时间步的均值为 {mean}',
  'step.strips': '色带的每一行是一个单元，每一列是一个时间步。右侧：走到的那一步的均值。',
  'step.gradientStrip':
    '对{name}的梯度，{units}，{steps}：从 {low} 到 {high}；范数在第一步为 {first}，在最后一步为 {last}',
  'step.gradientStrips':
    '对门的梯度取激活之前的值。彩色：它变大，损失就上升；灰色：损失就下降。右侧：走到的那一步的范数。每条色带有自己的刻度。',
  'step.bothWays': '显示的是从头往后读的方向。',
  'step.dropout': '这一步里，层与层之间有 {share}% 的隐藏状态被丢弃。',
  'step.layer': '显示第 {n} 层。',
  'step.target': '目标',
  'step.forecast': '预测',
  'step.quantile': '{n}% 分位数',
  'step.ahead': '超前 {n} 步',
  'step.rowNumber': '预测 {said}，目标 {target}，误差 {error}',
  'step.rowClass': '正确答案 {target}：置信度 {said}',
  'step.rowFlag': '{name}：置信度 {said}，正确的是 {target}',
  'step.yes': '是',
  'step.no': '否',
  'step.at': '第 {n} 步',
  'step.rowsOf': '{all} 个答案中的最后 {shown} 个。',
  'step.slope': '预测每升高 1，损失就变化 {slope}：往回传的正是它。',
  'step.losses': '{size} 个窗口的损失；带框的是亮着的窗口，横线是均值。',
  'step.kernel': '来自输入',
  'step.recurrentKernel': '来自前一个 h',
  'step.bias': '偏置',
  'step.peephole': '来自 c',
  'step.headKernel': '输出层',
  'step.headBias': '输出层偏置',
  'step.shortcut': '捷径',
  'step.fromEnd': '（从末尾读）',
  'step.gradientBlock': '{name}：梯度范数 {before}，裁剪后 {after}',
  'step.gauge': '梯度范数 {norm}，上限 {limit}',
  'step.gaugeFree': '梯度范数 {norm}，没有上限',
  'step.limit': '上限 {limit}',
  'step.norm': '范数 {norm}',
  'step.momentBlock': '{name}：m {m0} → {m1}，v {v0} → {v1}（范数）',
  'step.followed': '跟踪一个权重',
  'step.followedName': '{name}，第 {row} 行，第 {column} 个单元：移动最大的一个',
  'step.followedHead': '{name}，第 {row} 行，第 {column} 个输出：移动最大的一个',
  'step.formula.clip': 'g = {gradient}，裁剪后 {clipped}',
  'step.formula.keep': 'g = {gradient}',
  'step.formula.adamM': 'm = 0.9 · {m0} + 0.1 · {g} = {m1}',
  'step.formula.adamV': 'v = 0.999 · {v0} + 0.001 · {g}² = {v1}',
  'step.formula.rmspropV': 'v = 0.9 · {v0} + 0.1 · {g}² = {v1}',
  'step.formula.sgdM': 'm = {momentum} · {m0} − {rate} · {g} = {m1}',
  'step.formula.adamStep': 'Δw = −{rate} · m̂ / √v̂ = {move}，其中 m̂ = m / (1 − 0.9ᵗ)，v̂ = v / (1 − 0.999ᵗ)，t = {t}',
  'step.formula.rmspropStep': 'Δw = −{rate} · {g} / √v = {move}',
  'step.formula.w': 'w = {w0} {sign} {move} = {w1}',
  'step.movesNote':
    '每支箭头是一个参数，从原来的值指向现在的值；移动画成实际的 {times} 倍长。每块最多画 32 个，间隔均匀。',
  'step.moveBlock': '{name}：{up} 个变大，{down} 个变小，合计移动 {move}',
  'step.startBlock': '{name}：{count} 个参数，范数 {norm}',
  'step.upDown': '↑{up} ↓{down}',
  'step.startNote': '每个点是一个参数，位置是它的值；每块最多画 32 个，间隔均匀。',
  'step.elsewhere': '其他层的参数也在移动，它们的梯度也算在范数里。',
  'step.epoch': '第 {epoch} 轮：第 {n} 步，共 {all} 步',
  'step.check':
    '核对：引擎“{engine}”与朴素代码的计算，任何一个参数最多相差 {difference}，而最大的移动是 {move}。两者的损失分别是 {engineLoss} 和 {plainLoss}。',
  'step.same': '走完之后，网络与按“单步”按钮之后完全相同，一个比特也不差：走的就是同一步。',
} satisfies Record<keyof typeof en, string>;

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
    'step.say.gates':
      '第 {row} 个样本一步一步地输入。在第 {time} 个时间步（共 {steps} 个），{units}的均值为{values}。',
    'step.say.noGates':
      '第 {row} 个样本一步一步地输入。简单 RNN 没有门：在第 {time} 个时间步（共 {steps} 个），状态 h 直接由输入和前一个状态算出。',
    'step.say.states':
      '门决定写入、保留和输出：第 {time} 个时间步（共 {steps} 个）之后，状态的平均大小为{values}。输出层由 h 作答。',
    'step.say.error':
      '回答 {said}，正确的是 {target}，误差 {error}。这个样本的损失是 {own}，全部 {size} 个的均值是 {loss}。',
    'step.say.errorAnswer':
      '网络对正确答案的平均置信度为 {said}：这个样本的损失是 {own}，全部 {size} 个的均值是 {loss}。',
    'step.say.errorNothing': '这个样本没有问题要答，因此不教网络什么。批次的平均损失是 {loss}。',
    'step.window': '样本',
    'step.windowExact': '样本的准确编号',
    'step.windowOf': '第 {n} 个样本，共 {size} 个',
    'step.windowButton': '第 {n} 个样本：损失 {loss}',
    'step.windowQuiet': '第 {n} 个样本：没有问题',
    'step.drawnOf': '画出 {size} 个样本中的前 {drawn} 个。',
    'step.windowsNote': '每个样本下方的横条：它在梯度中占多少。',
    'step.forecast': '回答',
    'step.losses': '{size} 个样本的损失；带框的是亮着的样本，横线是均值。',
  },
};

export const stepTexts = { en, zh };
export const useStepWords = viewWords(stepTexts, stepOfSamplesTexts);
export type StepWords = ReturnType<typeof useStepWords>;
