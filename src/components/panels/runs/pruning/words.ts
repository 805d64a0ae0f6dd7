/** The texts of the pruning, in each language. */
import { useWords } from '../../page/playgroundContext';
import { wordsWith, type WordsWith } from '../../../../i18n/words';

const en = {
  'pruning.title': 'How small can it be?',
  'pruning.intro':
    'Units are taken away one after the other, the least harmful first, and what is left is trained on a little. So the page finds out how few would do.',
  'pruning.epochs': 'Epochs at each width',
  'pruning.epochsExact': 'Epochs at each width, exact value',
  'pruning.start': 'Take units away',
  'pruning.again': 'Once more',
  'pruning.stop': 'Stop',
  'pruning.blocked': 'There is nothing to take away yet: train a network first.',
  'pruning.oneUnit': 'One unit is the fewest that there can be.',
  'pruning.plan.one':
    'From {units} to 1: {n} width, {epochs} epochs, beside the page. The network itself stays as it is.',
  'pruning.plan.other':
    'From {units} to 1: {n} widths, {epochs} epochs each, beside the page. The network itself stays as it is.',
  'pruning.progress': '{units} of {of} units left, {done} of {epochs} epochs',
  'pruning.found': '{few} units do what {all} do',
  'pruning.foundOne': 'One unit does what {all} do',
  'pruning.foundEach': '{few} units in each layer do what {all} do',
  'pruning.foundOneEach': 'One unit in each layer does what {all} do',
  'pruning.foundNone': 'None of the {all} units can be spared',
  'pruning.foundSoFar': 'So far: {finding}',
  'pruning.higher':
    'The validation error (MAE) is then {error}, and {whole} with all {all}: {rise} more, with a standard error of {se}.',
  'pruning.lower':
    'The validation error (MAE) is then {error}, and {whole} with all {all}: {rise} less, with a standard error of {se}.',
  'pruning.all':
    'With all of them the validation error (MAE) is {whole}, and each narrower network is worse by more than a standard error.',
  'pruning.unfinished':
    'But with {units} and more training it is {error}, lower by more than a standard error: the whole network had not learned all that it could. Train it on, and take units away once more.',
  'pruning.rule':
    'Fewer units do as well where their error is higher by no more than one standard error of the difference, paired over the validation windows (the one-standard-error rule of Breiman and others, 1984). Which unit goes, and how few do, is decided on the validation part; the test part is only shown.',
  'pruning.tooFew':
    'The validation part has too few windows to tell a difference from chance: only the curve can be looked at.',
  'pruning.trainedOn':
    'The network stood at epoch {epoch}; each width was trained on for {epochs} more than the one before it.',
  'pruning.stopped': 'Stopped at {units} units: what is said is of the widths until then.',
  'pruning.failed': 'It ended before its time: {reason}',
  'pruning.noWindows': 'these settings allow no windows.',
  'pruning.noSamples': 'these settings make no samples.',
  'pruning.onlyForecast':
    'Units are taken away by the harm that a forecast takes, and there is none here: choose the task Forecasting in the panel Data.',
  'pruning.open': 'Open as a run',
  'pruning.openWhich': 'Network of',
  'pruning.units.one': '{n} unit',
  'pruning.units.other': '{n} units',
  'pruning.chart': 'Error by units (MAE)',
  'pruning.chartIn': 'Error by units (MAE, {unit})',
  'pruning.chartCaption':
    'Error (MAE) by units. Validation: {validation}. Test: {test}. The last value repeated: {naiveValidation} on the validation part, {naiveTest} on the test part.',
  'pruning.point': '{error} with {units}',
  'pruning.validation': 'validation',
  'pruning.test': 'test',
  'pruning.naive': 'last value repeated: validation, test dashed',
  'pruning.validationSign': 'V',
  'pruning.testSign': 'T',
  'pruning.naiveSign': 'N',
  'pruning.axis': 'units in each layer',
  'pruning.axisOne': 'units',
  'pruning.figures': 'Figures by width, and what was taken away',
  'pruning.column.units': 'units',
  'pruning.column.removed': 'taken away to come here',
  'pruning.column.harm': 'its harm (loss)',
  'pruning.column.validation': 'validation MAE',
  'pruning.column.validationMase': 'validation MASE',
  'pruning.column.test': 'test MAE',
  'pruning.column.testMase': 'test MASE',
  'pruning.column.rise': 'more than all (± standard error)',
  'pruning.column.good': 'as good',
  'pruning.column.parameters': 'numbers of the network',
  'pruning.figuresCaption':
    'From the whole network down. Harm: by how much the validation loss rose with the unit held at its mean, before any more training.',
  'pruning.unit': 'unit {unit}',
  'pruning.unitOf': 'unit {unit} of layer {layer}',
  'pruning.yes': 'yes',
  'pruning.no': 'no',
} as const;

const zh = {
  'pruning.title': '可以小到什么程度？',
  'pruning.intro': '单元一个接一个地被去掉，危害最小的先去，余下的再稍加训练。这样就知道多少个单元就够用。',
  'pruning.epochs': '每种宽度的轮数',
  'pruning.epochsExact': '每种宽度的轮数，精确值',
  'pruning.start': '逐个去掉单元',
  'pruning.again': '再来一次',
  'pruning.stop': '停止',
  'pruning.blocked': '还没有可以去掉的：请先训练一个网络。',
  'pruning.oneUnit': '一个单元已是最少。',
  'pruning.plan.one': '从 {units} 个到 1 个：{n} 种宽度，{epochs} 轮，在页面之外训练。网络本身保持不变。',
  'pruning.plan.other': '从 {units} 个到 1 个：{n} 种宽度，每种 {epochs} 轮，在页面之外训练。网络本身保持不变。',
  'pruning.progress': '{of} 个单元还剩 {units} 个，共 {epochs} 轮，已完成 {done} 轮',
  'pruning.found': '{few} 个单元就做到了 {all} 个所做的',
  'pruning.foundOne': '一个单元就做到了 {all} 个所做的',
  'pruning.foundEach': '每层 {few} 个单元就做到了 {all} 个所做的',
  'pruning.foundOneEach': '每层一个单元就做到了 {all} 个所做的',
  'pruning.foundNone': '{all} 个单元一个也不能少',
  'pruning.foundSoFar': '到目前为止：{finding}',
  'pruning.higher': '此时验证误差（MAE）为 {error}，全部 {all} 个时为 {whole}：高 {rise}，标准误为 {se}。',
  'pruning.lower': '此时验证误差（MAE）为 {error}，全部 {all} 个时为 {whole}：低 {rise}，标准误为 {se}。',
  'pruning.all': '全部保留时验证误差（MAE）为 {whole}，更窄的网络都更差，并且超过一个标准误。',
  'pruning.unfinished':
    '但是用 {units} 再多训练一些，误差为 {error}，低了超过一个标准误：整个网络还没有学到它能学的全部。请继续训练它，再重新去掉单元。',
  'pruning.rule':
    '如果较少单元的误差只高出不超过一个标准误（按验证窗口配对的差的标准误；即布赖曼等人 1984 年的一倍标准误规则），就算同样好。去掉哪个单元、多少个够用，都由验证部分决定；测试部分只供查看。',
  'pruning.tooFew': '验证部分的窗口太少，分不清差别与偶然：只能看曲线。',
  'pruning.trainedOn': '网络当时处在第 {epoch} 轮之后；每种宽度都比前一种多训练 {epochs} 轮。',
  'pruning.stopped': '在剩 {units} 个单元时停止：以下只说到此为止的各种宽度。',
  'pruning.failed': '它提前结束：{reason}',
  'pruning.noWindows': '按这些设置切不出窗口。',
  'pruning.noSamples': '按这些设置没有样本。',
  'pruning.onlyForecast': '去掉哪个单元，看的是预测变差多少，而这里没有预测：请在“数据”面板里选择任务“预测”。',
  'pruning.open': '作为训练打开',
  'pruning.openWhich': '网络大小',
  'pruning.units.one': '{n} 个单元',
  'pruning.units.other': '{n} 个单元',
  'pruning.chart': '不同单元数的误差（MAE）',
  'pruning.chartIn': '不同单元数的误差（MAE，{unit}）',
  'pruning.chartCaption':
    '不同单元数的误差（MAE）。验证：{validation}。测试：{test}。重复最后一个值：验证部分 {naiveValidation}，测试部分 {naiveTest}。',
  'pruning.point': '{units}时 {error}',
  'pruning.validation': '验证',
  'pruning.test': '测试',
  'pruning.naive': '重复最后一个值：验证，测试为虚线',
  'pruning.validationSign': '验',
  'pruning.testSign': '测',
  'pruning.naiveSign': '重',
  'pruning.axis': '每层的单元数',
  'pruning.axisOne': '单元数',
  'pruning.figures': '各种宽度的数值，以及去掉了哪些',
  'pruning.column.units': '单元数',
  'pruning.column.removed': '为此去掉',
  'pruning.column.harm': '其危害（损失）',
  'pruning.column.validation': '验证 MAE',
  'pruning.column.validationMase': '验证 MASE',
  'pruning.column.test': '测试 MAE',
  'pruning.column.testMase': '测试 MASE',
  'pruning.column.rise': '比全部高（± 标准误）',
  'pruning.column.good': '同样好',
  'pruning.column.parameters': '网络的参数个数',
  'pruning.figuresCaption': '从整个网络往下。危害：把该单元固定在其平均值上、尚未再训练时，验证损失上升了多少。',
  'pruning.unit': '单元 {unit}',
  'pruning.unitOf': '第 {layer} 层的单元 {unit}',
  'pruning.yes': '是',
  'pruning.no': '否',
} satisfies Record<keyof typeof en, string>;

export const pruningTexts = { en, zh };

export type PruningWords = WordsWith<typeof en>;
export const usePruningWords = (): PruningWords => wordsWith(pruningTexts, useWords().language);
