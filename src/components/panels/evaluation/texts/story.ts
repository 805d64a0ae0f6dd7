/** The sentences of the story, and the names of the models. */
export const story = {
  en: {
    'model.lstm': 'the network',
    'model.naive': 'naive',
    'model.seasonal-naive': 'seasonal naive',
    'model.drift': 'drift',
    'model.mean': 'mean',
    'model.transform-only': 'transform only',
    'model.holt-winters': 'Holt–Winters',
    'model.linear': 'linear',
    'model.naive.about': 'The last known value is repeated.',
    'model.seasonal-naive.about': 'The value one season before, here {season} steps.',
    'model.drift.about': 'The last value, and on along the line from the first to the last value of the training part.',
    'model.mean.about': 'The mean of the training part.',
    'model.transform-only.about':
      'What transform, difference and scaling do by themselves: the pipeline with a network that always says the mean.',
    'model.holt-winters.about':
      'Level, damped trend and additive season, smoothed; parameters of the least squares over the training part.',
    'model.linear.about': 'Ridge regression on exactly the numbers that the network sees.',
    'story.series-season':
      'The series has {points} values; in the training part they go from {low} to {high}, with a season of {season} steps (the changes correlate with those a season before by {correlation}).',
    'story.series-plain':
      'The series has {points} values; in the training part they go from {low} to {high}. No season stands out: the strongest candidate correlates by {correlation}.',
    'story.verdict-untrained': 'The network has done 0 steps: nothing has been learned, so nothing is claimed of it.',
    'story.verdict-no-test': 'The test part has {windows} windows, so nothing can be said about unseen data.',
    'story.verdict-best':
      'On {windows} unseen windows it is off by {mae} on average (MASE {mase}), {share} less than the best baseline, {over}, with {other}, and that is more than chance (p = {p}).',
    'story.verdict-within-chance':
      'On {windows} unseen windows it is off by {mae} on average (MASE {mase}); the best baseline, {over}, by {other}. The difference is within chance (p = {p}).',
    'story.verdict-beaten':
      'On {windows} unseen windows it is off by {mae} on average (MASE {mase}), {share} more than {over} with {other}, and that is more than chance (p = {p}).',
    'story.verdict-nothing-to-learn':
      'On {windows} unseen windows nothing is better than repeating the last value by more than chance (p = {p}), neither the network (error {mae}) nor a baseline: there is nothing to be learned here.',
    'story.verdict-leaking':
      'On {windows} windows of the test part it is off by {mae} on average (MASE {mase}). That score is illegal, and no win is claimed: data leak ({leaks}).',
    'story.leak-better':
      'MASE {leaking} with the leak, {honest} without (same seed, {epochs} epochs): the leak made it look {share} better.',
    'story.leak-no-better':
      'MASE {leaking} with the leak, {honest} without (same seed, {epochs} epochs): the leak made it look no better. It is wrong all the same.',
    'story.leak-alone': 'MASE {leaking} with the leak. The same seed is trained without it once training rests.',
    'story.transform':
      'Of the way from repeating the last value (error {naive}) to the network (error {mae}), transform and difference alone do {share}: without any learning they reach {transform}.',
    'story.memory-season':
      'Half of what a unit remembers is gone after {median} steps in the middle unit and {longest} in the most lasting one; a season has {season} steps and the window {lookBack}.',
    'story.memory':
      'Half of what a unit remembers is gone after {median} steps in the middle unit and {longest} in the most lasting one; the window has {lookBack}.',
    'story.units':
      'Unit {unit} carries most: {share} of what {units} units move the forecast by. {idle} of them do next to nothing.',
    'story.horizon': 'One step ahead it is off by {first}, {steps} steps ahead by {last}: {times} times as much.',
    'story.parts': 'On what it was trained on it is off by {train}, on unseen data by {test}: {times} times as much.',
    'story.miss': 'It fails most at {at}: it said {said}, and {truth} came, {error} away.',
    'story.advice': 'Findings of the doctor: {count}. The first: {finding}',
    'story.advice-none': 'Findings of the doctor: {count}. Try more data, a longer horizon, or another series.',
    'story.never': 'never',
  },
  zh: {
    'model.lstm': '网络',
    'model.naive': '朴素预测',
    'model.seasonal-naive': '季节朴素',
    'model.drift': '漂移',
    'model.mean': '均值',
    'model.transform-only': '仅变换',
    'model.holt-winters': 'Holt–Winters',
    'model.linear': '线性',
    'model.naive.about': '重复最后一个已知值。',
    'model.seasonal-naive.about': '一个季节之前的值，这里是 {season} 步。',
    'model.drift.about': '最后一个值，再沿训练部分首尾两值的连线继续。',
    'model.mean.about': '训练部分的均值。',
    'model.transform-only.about': '变换、差分与缩放自己做的事：流程不变，而网络总说均值。',
    'model.holt-winters.about': '平滑的水平、阻尼趋势与加法季节；参数由训练部分的最小二乘得出。',
    'model.linear.about': '在网络所见的同一些数上做岭回归。',
    'story.series-season':
      '序列有 {points} 个值；训练部分从 {low} 到 {high}，季节为 {season} 步（变化与一个季节之前的变化相关 {correlation}）。',
    'story.series-plain':
      '序列有 {points} 个值；训练部分从 {low} 到 {high}。没有明显的季节：最强的候选相关 {correlation}。',
    'story.verdict-untrained': '网络走了 0 步：什么都没有学，所以对它什么也不断言。',
    'story.verdict-no-test': '测试部分有 {windows} 个窗口，所以对未见过的数据无话可说。',
    'story.verdict-best':
      '在 {windows} 个未见过的窗口上，它平均偏差 {mae}（MASE {mase}），比最好的基线“{over}”（{other}）少 {share}，而且不是偶然（p = {p}）。',
    'story.verdict-within-chance':
      '在 {windows} 个未见过的窗口上，它平均偏差 {mae}（MASE {mase}）；最好的基线“{over}”为 {other}。差别在偶然之内（p = {p}）。',
    'story.verdict-beaten':
      '在 {windows} 个未见过的窗口上，它平均偏差 {mae}（MASE {mase}），比“{over}”（{other}）多 {share}，而且不是偶然（p = {p}）。',
    'story.verdict-nothing-to-learn':
      '在 {windows} 个未见过的窗口上，没有什么比重复最后一个值更好而不是偶然（p = {p}）：网络（误差 {mae}）不是，基线也不是。这里没有什么可学。',
    'story.verdict-leaking':
      '在测试部分的 {windows} 个窗口上平均偏差 {mae}（MASE {mase}）。这个分数不合法，不能算胜出：有数据泄漏（{leaks}）。',
    'story.leak-better':
      '有泄漏时 MASE 为 {leaking}，没有时为 {honest}（同一种子，{epochs} 轮）：泄漏使它看起来好了 {share}。',
    'story.leak-no-better':
      '有泄漏时 MASE 为 {leaking}，没有时为 {honest}（同一种子，{epochs} 轮）：泄漏没有使它看起来更好。但它仍然是错的。',
    'story.leak-alone': '有泄漏时 MASE 为 {leaking}。训练停下后，会用同一种子在没有泄漏时再训练一次。',
    'story.transform':
      '从重复最后一个值（误差 {naive}）到网络（误差 {mae}），变换与差分自己就走了 {share}：不用学习就达到 {transform}。',
    'story.memory-season':
      '单元的记忆消失一半，居中的单元用 {median} 步，最持久的用 {longest} 步；一个季节有 {season} 步，窗口有 {lookBack} 步。',
    'story.memory': '单元的记忆消失一半，居中的单元用 {median} 步，最持久的用 {longest} 步；窗口有 {lookBack} 步。',
    'story.units': '单元 {unit} 承载最多：占 {units} 个单元对预测所推动的 {share}。其中 {idle} 个几乎什么也不做。',
    'story.horizon': '提前一步偏差 {first}，提前 {steps} 步偏差 {last}：{times} 倍。',
    'story.parts': '在训练过的数据上偏差 {train}，在未见过的数据上偏差 {test}：{times} 倍。',
    'story.miss': '它在 {at} 失误最大：它说 {said}，来的是 {truth}，相差 {error}。',
    'story.advice': '医生的发现：{count} 项。第一项：{finding}',
    'story.advice-none': '医生的发现：{count} 项。试试更多数据、更长的预测范围，或另一个序列。',
    'story.never': '永不',
  },
} as const;
