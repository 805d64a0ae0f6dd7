/** The texts of files for a task: what was understood of them, and why they hold nothing. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';
import { useWords } from '../../page/playgroundContext';

const en = {
  'labelled.open': 'What was understood…',
  'labelled.title': 'What was understood of {file}',
  'labelled.hint': 'Whatever is wrong here can be corrected.',
  'labelled.reset': 'Find everything out again',
  'labelled.form': 'Form',
  'labelled.form.long': 'a row a time step',
  'labelled.form.across': 'a row a sequence',
  'labelled.form.ts': 'ts format (sktime, UEA)',
  'labelled.id': 'Sequence (id)',
  'labelled.time': 'Time',
  'labelled.inOrder': 'none: rows are in order',
  'labelled.label': 'Label',
  'labelled.values': 'Values',
  'labelled.choose': 'Choose a column',
  'labelled.counts': 'Sequences of each label',
  'labelled.count': 'Sequences',
  'labelled.parts': 'The files say: {train} sequences of training, {test} of test.',
  'labelled.noParts': 'The files name no parts: the shares of the Data panel do.',
  'labelled.repairs': 'Left out or mended',
  'labelled.noRepairs': 'Nothing had to be left out or mended.',
  'labelled.first': '(first in {file}, line {line})',
  'repair.missing': 'steps without a value: the last one before is taken',
  'repair.padding': 'steps without a value at the end of a sequence: left out',
  'repair.all-missing': 'sequences without any value: left out',
  'repair.no-id': 'rows without the name of a sequence: left out',
  'problem.which-part':
    'These files are neither one, nor one of training and one of test: {files}. Choose one file, or two whose names end in _TRAIN and _TEST.',
  'problem.other-channels':
    'It has {channels} channels, and the file before has {before}. Take two files of the same data set.',
  'problem.no-column.id':
    'No column tells the sequences apart (columns: {columns}). Choose the one with their names, or add one called “id”.',
  'problem.no-column.label':
    'No column has the labels (columns: {columns}). Choose the one that says what a sequence is, or add one called “label”.',
  'problem.no-column.values': 'No column has numbers to read (columns: {columns}). Choose the columns of values.',
  'problem.two-labels':
    'Line {line}: sequence “{id}” has two labels, “{one}” and “{other}”. A label is the same in all its rows: mend it, or choose another column.',
  'problem.no-label': 'Line {line}: sequence “{id}” has no label. Add it, or leave the sequence out.',
  'problem.not-a-number': 'Line {line}, cell {cell}: “{text}” is not a number. Mend it, or choose another form.',
  'problem.infinite': 'Line {line}, cell {cell}: the number is too large to compute with. Mend it.',
  'problem.no-sequences': 'From line {line} on there is no sequence. Choose a file with one, or another form.',
  'problem.no-data-line': 'Up to line {line} no line says @data. Add it before the sequences.',
  'problem.header': 'Line {line}: “{text}” is no line of the head of a ts file. Mend it, or take it out.',
  'problem.time-stamps': 'Line {line}: sequences with time stamps cannot be read. Save them without, at even steps.',
  'problem.no-class-labels':
    'Line {line}: the file has no class labels. Add “@classLabel true” with the labels, and a label to each sequence.',
  'problem.unknown-label':
    'Line {line}: the label “{label}” is not among those of the head ({known}). Mend one of the two.',
  'problem.dimensions': 'Line {line}: {dimensions} dimensions stand where {expected} are expected. Mend the line.',
  'problem.dimension-lengths':
    'Line {line}: dimensions of {one} and of {other} steps in one sequence. Make them equally long.',
  'problem.too-many-sequences': 'At line {line} there are more than {limit} sequences. Take a part of them.',
  'problem.too-many-steps':
    'Line {line}: a sequence has {steps} steps, and the limit is {limit}. Take every second step, or parts.',
  'problem.too-many-channels': 'Line {line}: {channels} channels, and the limit is {limit}. Leave some columns out.',
  'problem.too-many-labels':
    'At line {line} there are more than {limit} labels. Choose the column of labels, or join some.',
  'problem.targets':
    'At line {line} the labels are more than {limit} different numbers: these are targets of a regression, and no classes. Take a file with classes.',
} as const;

const zh = {
  'labelled.open': '查看读取结果……',
  'labelled.title': '{file} 的读取结果',
  'labelled.hint': '有误之处都可以更正。',
  'labelled.reset': '全部重新识别',
  'labelled.form': '形式',
  'labelled.form.long': '每个时间步一行',
  'labelled.form.across': '每条序列一行',
  'labelled.form.ts': 'ts 格式',
  'labelled.id': '序列编号',
  'labelled.time': '时间',
  'labelled.inOrder': '无：按行的次序',
  'labelled.label': '标签',
  'labelled.values': '数值',
  'labelled.choose': '请选择一列',
  'labelled.counts': '每种标签的序列数',
  'labelled.count': '序列数',
  'labelled.parts': '文件已划分：训练 {train} 条，测试 {test} 条。',
  'labelled.noParts': '文件没有划分：按“数据”面板里的比例划分。',
  'labelled.repairs': '略去或修正之处',
  'labelled.noRepairs': '没有需要略去或修正之处。',
  'labelled.first': '（首次出现于 {file} 第 {line} 行）',
  'repair.missing': '个时间步没有值：取前一个值',
  'repair.padding': '个时间步位于序列末尾且没有值：略去',
  'repair.all-missing': '条序列没有任何值：略去',
  'repair.no-id': '行没有序列编号：略去',
  'problem.which-part':
    '这些文件既不是一个文件，也不是训练与测试各一个：{files}。请选择一个文件，或选择文件名分别注明训练和测试的两个文件。',
  'problem.other-channels': '它有 {channels} 个通道，前一个文件有 {before} 个。请选择同一数据集的两个文件。',
  'problem.no-column.id': '没有能区分序列的列（现有列：{columns}）。请选择含序列编号的列，或增加这样一列。',
  'problem.no-column.label': '没有标签列（现有列：{columns}）。请选择说明序列类别的列，或增加这样一列。',
  'problem.no-column.values': '没有含数值的列（现有列：{columns}）。请选择数值列。',
  'problem.two-labels':
    '第 {line} 行：序列“{id}”有两个标签，“{one}”和“{other}”。同一序列各行的标签应当相同：请更正，或选择另一列。',
  'problem.no-label': '第 {line} 行：序列“{id}”没有标签。请补上，或去掉这条序列。',
  'problem.not-a-number': '第 {line} 行第 {cell} 格：“{text}”不是数字。请更正，或选择另一种形式。',
  'problem.infinite': '第 {line} 行第 {cell} 格：数字太大，无法计算。请更正。',
  'problem.no-sequences': '从第 {line} 行起没有序列。请选择含序列的文件，或另一种形式。',
  'problem.no-data-line': '直到第 {line} 行都没有数据开始的标记。请在序列之前加上它。',
  'problem.header': '第 {line} 行：“{text}”不是文件头的一行。请更正或删去。',
  'problem.time-stamps': '第 {line} 行：带时间戳的序列无法读取。请保存为等间隔、不带时间戳的序列。',
  'problem.no-class-labels': '第 {line} 行：文件没有类别标签。请在文件头注明标签，并给每条序列加上标签。',
  'problem.unknown-label': '第 {line} 行：标签“{label}”不在文件头所列之中（{known}）。请更正其一。',
  'problem.dimensions': '第 {line} 行：有 {dimensions} 个维度，应为 {expected} 个。请更正这一行。',
  'problem.dimension-lengths': '第 {line} 行：同一序列的维度长 {one} 步和 {other} 步。请使它们等长。',
  'problem.too-many-sequences': '到第 {line} 行序列已超过 {limit} 条。请只取其中一部分。',
  'problem.too-many-steps': '第 {line} 行：一条序列有 {steps} 步，上限是 {limit} 步。请隔步选取，或分段。',
  'problem.too-many-channels': '第 {line} 行：有 {channels} 个通道，上限是 {limit} 个。请去掉一些列。',
  'problem.too-many-labels': '到第 {line} 行标签已超过 {limit} 种。请选择标签列，或合并一些标签。',
  'problem.targets': '到第 {line} 行标签已是超过 {limit} 个不同的数：这是回归的目标，而不是类别。请选择有类别的文件。',
} as const;

export const materialTexts = { en, zh } satisfies TextsOf<Record<string, string>>;
export type MaterialWords = WordsWith<typeof en>;
export const useMaterialWords = (): MaterialWords => wordsWith(materialTexts, useWords().language);
