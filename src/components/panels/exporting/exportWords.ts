/** What leaves the tab and what comes in, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';
import { useWords } from '../page/playgroundContext';

const en = {
  'export.title': 'Export',
  'export.label': 'What to export',
  'export.ofShown': 'The network that is shown: epoch {epoch}, step {step}.',
  'export.ofNone': 'There is no network yet: the series and its windows come first.',
  'export.network': 'The network',
  'export.numbers': 'Numbers',
  'export.pictures': 'Pictures and report',
  'export.busy': 'Being written …',
  'export.checkpoint': 'Checkpoint (.json)',
  'export.checkpoint.who':
    'Read by this page: drop it here, in any browser, and Train goes on to the last digit. Series, settings, network, optimizer and losses.',
  'export.keras': 'Keras model (.keras)',
  'export.keras.who': 'Read by keras.models.load_model of Keras 3, on TensorFlow, PyTorch or JAX.',
  'export.onnx': 'ONNX model (.onnx)',
  'export.onnx.who':
    'Read by ONNX Runtime in Python, C++, C#, Java, on phones and in the browser; its text says how a series becomes windows.',
  'export.safetensors': 'PyTorch weights (.safetensors)',
  'export.safetensors.who': 'Read by the safetensors library; the names are those of torch.nn.LSTM, GRU and RNN.',
  'export.tfjs': 'TensorFlow.js model (.zip)',
  'export.tfjs.who': 'model.json and weights.bin, read by tf.loadLayersModel in a browser or in Node.',
  'export.notebook': 'Notebook (.ipynb)',
  'export.notebook.who':
    'Opened by Jupyter: series, windows and weights, PyTorch and Keras code that finds the page’s forecast again, and goes on training.',
  'export.forecast': 'Forecast as CSV',
  'export.forecast.who': 'Read by any spreadsheet: time, value, one step ahead, free run.',
  'export.series': 'Series as CSV',
  'export.series.who': 'The series in place with its further columns.',
  'export.losses': 'Losses as CSV',
  'export.losses.who': 'Training and validation loss by epoch.',
  'export.configuration': 'Configuration as JSON',
  'export.configuration.who': 'All settings; Share gives the same as a link.',
  'export.report': 'Report (.html)',
  'export.report.who': 'One file for a lab book, read by any browser: settings, figures, evaluation and story.',
  'export.picture': 'Picture of the forecast (SVG)',
  'export.picture.who': 'Each figure of the page has the same in its own menu ⤓.',
  'export.refused': 'This network does not go into this format.',
  'export.unwritable.task':
    '{format} says how a series becomes windows and a forecast: a network of another task goes into the checkpoint.',
  'export.onlyForecast':
    'What says how a series becomes windows and a forecast has nothing to say of another task: it is there again with the task Forecasting.',
  'export.unwritable.cell':
    '{format} has no such cell: {cell}. Peephole cells go into ONNX, PyTorch weights and the notebook.',
  'export.unwritable.reset-after':
    'The GRU of TensorFlow.js applies its reset gate before the recurrent product, this one after it, as Keras and PyTorch do. Keras, ONNX, PyTorch weights and the notebook have it.',
  'export.unwritable.one-activation':
    '{format} has one activation for candidate and output alike: a cell without one of the two goes into ONNX, PyTorch weights and the notebook.',
  'export.unwritable.activation': '{format} has no such activation: {activation}.',
  'export.unwritable.leaks': 'A search with a leak would choose what leaks best: switch the leak off first.',
  'export.unwritable.setting': 'A script cannot vary the setting {name}.',
  'export.unwritable.windows': 'One of the combinations allows no windows: {change}.',
  'export.unwritable.other': 'The script cannot be written: {code}.',
  'read.title': '{file} is in place.',
  'read.own': 'The run is as it was saved; Train goes on from there.',
  'read.foreign':
    'A network from elsewhere, on the series in place: its weights are looked at by the same scale as ours, which may not be the one that it was trained on.',
  'read.changed': 'To make room for it: {changes}.',
  'read.undo': 'Undo',
  'readRuns.one': '{n} run of {file} is in the list of runs.',
  'readRuns.other': '{n} runs of {file} are in the list of runs.',
  'readRuns.unread.one': '{n} could not be read.',
  'readRuns.unread.other': '{n} could not be read.',
  'unread.title': '{file} cannot be put in place.',
  'unread.kept': 'What is on the screen stays as it is.',
} as const;
const zh = {
  'export.title': '导出',
  'export.label': '导出什么',
  'export.ofShown': '导出的是正在显示的网络：第 {epoch} 轮，第 {step} 步。',
  'export.ofNone': '还没有网络：要先有序列和窗口。',
  'export.network': '网络',
  'export.numbers': '数据',
  'export.pictures': '图片与报告',
  'export.busy': '正在写出……',
  'export.checkpoint': '检查点（.json）',
  'export.checkpoint.who':
    '由本页读取：在任何浏览器里拖到这里，点“训练”就接着练，一位数字都不差。包含序列、设置、网络、优化器和损失。',
  'export.keras': 'Keras 模型（.keras）',
  'export.keras.who': '由 Keras 3 的 keras.models.load_model 读取，后端可用 TensorFlow、PyTorch 或 JAX。',
  'export.onnx': 'ONNX 模型（.onnx）',
  'export.onnx.who': '由 ONNX Runtime 读取，可用于 Python、C++、C#、Java、手机和浏览器；文件里写明序列如何变成窗口。',
  'export.safetensors': 'PyTorch 权重（.safetensors）',
  'export.safetensors.who': '由 safetensors 库读取；名称与 torch.nn.LSTM、GRU、RNN 一致。',
  'export.tfjs': 'TensorFlow.js 模型（.zip）',
  'export.tfjs.who': '内含 model.json 和 weights.bin，由浏览器或 Node 里的 tf.loadLayersModel 读取。',
  'export.notebook': '笔记本（.ipynb）',
  'export.notebook.who':
    '用 Jupyter 打开：内含序列、窗口和权重，以及 PyTorch 和 Keras 代码，先算出与本页相同的预测，再继续训练。',
  'export.forecast': '预测（CSV）',
  'export.forecast.who': '任何表格软件都能读：时间、数值、一步预测、自由运行。',
  'export.series': '序列（CSV）',
  'export.series.who': '当前序列及其他列。',
  'export.losses': '损失（CSV）',
  'export.losses.who': '每一轮的训练损失和验证损失。',
  'export.configuration': '配置（JSON）',
  'export.configuration.who': '全部设置；“分享”给出同样内容的链接。',
  'export.report': '报告（.html）',
  'export.report.who': '放进实验记录的单个文件，任何浏览器都能打开：设置、图、评估和讲解。',
  'export.picture': '预测图（SVG）',
  'export.picture.who': '页面上每幅图自己的菜单 ⤓ 里也有。',
  'export.refused': '这个网络不能存成这种格式。',
  'export.unwritable.task': '{format} 要写明序列如何变成窗口和预测：其他任务的网络可以导出为检查点。',
  'export.onlyForecast': '要写明序列如何变成窗口和预测的格式，对其他任务无话可说：选择任务“预测”后即可使用。',
  'export.unwritable.cell': '{format} 没有这种单元：{cell}。窥孔单元可以导出为 ONNX、PyTorch 权重和笔记本。',
  'export.unwritable.reset-after':
    'TensorFlow.js 的 GRU 在循环乘积之前用重置门，这里和 Keras、PyTorch 一样在之后用。可以导出为 Keras、ONNX、PyTorch 权重和笔记本。',
  'export.unwritable.one-activation':
    '{format} 的候选值和输出共用一个激活函数：只去掉其中一个的单元可以导出为 ONNX、PyTorch 权重和笔记本。',
  'export.unwritable.activation': '{format} 没有这种激活函数：{activation}。',
  'export.unwritable.leaks': '带泄漏的搜索会选出泄漏最多的：请先关掉泄漏。',
  'export.unwritable.setting': '脚本不能改变设置 {name}。',
  'export.unwritable.windows': '有一种组合切不出窗口：{change}。',
  'export.unwritable.other': '无法写出脚本：{code}。',
  'read.title': '{file} 已放到页面上。',
  'read.own': '这次训练和保存时一样；点“训练”就从那里继续。',
  'read.foreign': '这是别处训练的网络，放在当前序列上：它按我们的缩放来看数据，这不一定是它训练时的缩放。',
  'read.changed': '为它改动了：{changes}。',
  'read.undo': '撤销',
  'readRuns.one': '{file} 里的 {n} 次训练已加入训练记录。',
  'readRuns.other': '{file} 里的 {n} 次训练已加入训练记录。',
  'readRuns.unread.one': '{n} 次读不出来。',
  'readRuns.unread.other': '{n} 次读不出来。',
  'unread.title': '{file} 不能放到页面上。',
  'unread.kept': '页面上的内容没有变化。',
} as const;

export const exportTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export type ExportWords = WordsWith<typeof en>;
export type ExportKey = keyof typeof en;
export const useExportWords = (): ExportWords => wordsWith(exportTexts, useWords().language);
