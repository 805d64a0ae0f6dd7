/** The texts of the view of bands. */
export const bands = {
  en: {
    'bands.choice': 'Band',
    'bands.conformal': 'Conformal',
    'bands.quantile': 'Quantile heads',
    'bands.dropout': 'Monte-Carlo dropout',
    'bands.without.quantile':
      'Quantile heads are there with the loss function Quantiles: with any other the network says one value for each step.',
    'bands.without.dropout':
      'Monte-Carlo dropout takes a network with dropout above 0 and two or more layers, between which it works.',
    'bands.conformalCaption':
      'Split conformal bands: the validation part’s errors say how wide, the test part how many truths lay inside.',
    'bands.quantileCaption':
      'The network’s own band, from its 10 % to its 90 % quantile. Quantiles that cross are sorted (rearrangement, Chernozhukov et al. 2010).',
    'bands.dropoutCaption':
      '80 % of what {networks} networks say, whose units are dropped as in training (Gal & Ghahramani 2016). It says what the network doubts, not the noise: where the series has noise, far fewer truths lie inside.',
    'bands.doubting': '{networks} networks are forecasting …',
    'bands.earlier': 'Of epoch {epoch}; that of the network in place is being computed.',
    'bands.beside':
      '{name}: ±{width} one step ahead on average, {share} of the test part’s truths inside of 80 % promised. Conformal: ±{other}, {otherShare} inside.',
    'bands.kind': 'band',
    'bands.level': 'promised',
    'bands.width': 'width, step 1',
    'bands.widthLast': 'width, step {n}',
    'bands.inValidation': 'inside, validation',
    'bands.inTest': 'inside, test',
    'bands.note':
      'Conformal bands keep their promise where errors of the validation part are like those to come (exchangeability). In time they need not be: that is why they are counted.',
    'bands.picture':
      '{name}, 80 %: shaded behind the forecast one step ahead and the series, on the last {windows} windows of the test part, {from} to {to}; {outside} truths lie outside.',
    'bands.truth': 'series',
    'bands.forecast': 'forecast',
    'bands.eighty': '{name}, 80 %',
  },
  zh: {
    'bands.choice': '区间',
    'bands.conformal': '共形',
    'bands.quantile': '分位数输出头',
    'bands.dropout': '蒙特卡洛丢弃',
    'bands.without.quantile': '损失函数选“分位数”时才有分位数输出头：用其他损失时，网络每一步只给出一个值。',
    'bands.without.dropout': '蒙特卡洛丢弃需要丢弃率大于 0、至少两层的网络：它作用于层与层之间。',
    'bands.conformalCaption': '分割共形区间：宽度来自验证部分的误差，测试部分数出多少真值落在其中。',
    'bands.quantileCaption':
      '网络自己的区间，从它的 10 % 分位数到 90 % 分位数。交叉的分位数经过排序（重排，Chernozhukov 等 2010）。',
    'bands.dropoutCaption':
      '{networks} 个网络像训练时那样丢弃单元，它们所说的 80 %（Gal & Ghahramani 2016）。它说的是网络的犹疑，而不是噪声：序列有噪声时，落入的真值要少得多。',
    'bands.doubting': '{networks} 个网络正在预测……',
    'bands.earlier': '来自第 {epoch} 轮；当前网络的正在计算。',
    'bands.beside':
      '{name}：提前一步平均 ±{width}，承诺 80 %，测试部分的真值有 {share} 落入。共形：±{other}，{otherShare} 落入。',
    'bands.kind': '区间',
    'bands.level': '承诺',
    'bands.width': '宽度，第 1 步',
    'bands.widthLast': '宽度，第 {n} 步',
    'bands.inValidation': '落入，验证',
    'bands.inTest': '落入，测试',
    'bands.note': '当验证部分的误差与将来的误差同类（可交换）时，共形区间守约。在时间中未必如此：所以要数。',
    'bands.picture':
      '{name}，80 %：阴影在提前一步的预测与序列之后，测试部分最后 {windows} 个窗口，从 {from} 到 {to}；{outside} 个真值在外。',
    'bands.truth': '序列',
    'bands.forecast': '预测',
    'bands.eighty': '{name}，80 %',
  },
} as const;
