/** The texts of receipts and of a class's codes, in each language. */
import { useWords } from '../../page/playgroundContext';
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';

const en = {
  'receipt.title': 'Your code',
  'receipt.about':
    'It holds your answers and the figures of your run, nothing else, and goes nowhere by itself. Hand it to your teacher.',
  'receipt.by': 'Name (if you like)',
  'receipt.copy': 'Copy the code',
  'receipt.copied': 'Copied.',
  'receipt.code': 'Code',
  'class.title': 'A class’s codes',
  'class.about':
    'Paste the codes that your class has handed in, in any form, or drop files with them. They are read here, in this tab, and sent nowhere. A seal keeps slips and small changes out, not somebody who means to cheat.',
  'class.paste': 'Codes',
  'class.files': 'Open files with codes',
  'class.none': 'No code yet.',
  'class.read.one': '{n} code read',
  'class.read.other': '{n} codes read',
  'class.doubled': '{n} came twice and count once',
  'class.refused': 'Code {place} is refused: {why}.',
  'class.not-a-code': 'it is cut off, or none',
  'class.changed': 'it was changed after it was given',
  'class.newer': 'it is of a later version of this page',
  'class.unknown': 'it is of no lesson or answer that there is here',
  'class.learners.one': '{n} learner',
  'class.learners.other': '{n} learners',
  'class.seeds': 'seeds: {seeds}',
  'class.answers': 'Answers',
  'class.figures': 'Figures of the runs',
  'class.right': 'right',
  'class.numbers': 'lowest {low}, median {median}, highest {high}',
  'class.lines': '{n} lines were drawn: {what}',
  'class.failed': 'What the step claims did not hold for {n}.',
  'class.step': 'Step',
  'class.figure': 'Figure',
  'class.lowest': 'Lowest',
  'class.median': 'Median',
  'class.highest': 'Highest',
  'class.by': 'Lowest by',
} as const;

const zh = {
  'receipt.title': '你的回执码',
  'receipt.about': '其中只有你的回答和这次运行的数字，不会自行发往任何地方。把它交给老师。',
  'receipt.by': '姓名（可不填）',
  'receipt.copy': '复制回执码',
  'receipt.copied': '已复制。',
  'receipt.code': '回执码',
  'class.title': '全班的回执码',
  'class.about':
    '把全班交来的回执码粘贴进来，格式不限，也可以拖入文件。只在本标签页内读取，不发往任何地方。回执码自带校验，能查出抄写差错和小的改动，但防不住存心作弊的人。',
  'class.paste': '回执码',
  'class.files': '打开含回执码的文件',
  'class.none': '还没有回执码。',
  'class.read.one': '读到 {n} 个回执码',
  'class.read.other': '读到 {n} 个回执码',
  'class.doubled': '其中 {n} 个重复，只计一次',
  'class.refused': '第 {place} 个回执码被拒绝：{why}。',
  'class.not-a-code': '不完整，或者不是回执码',
  'class.changed': '生成后被改动过',
  'class.newer': '来自本页面较新的版本',
  'class.unknown': '其中的课程或回答在这里不存在',
  'class.learners.one': '{n} 名学生',
  'class.learners.other': '{n} 名学生',
  'class.seeds': '种子：{seeds}',
  'class.answers': '回答',
  'class.figures': '运行的数字',
  'class.right': '正确',
  'class.numbers': '最小 {low}，中位数 {median}，最大 {high}',
  'class.lines': '画了 {n} 条线：{what}',
  'class.failed': '这一步的断言在 {n} 名学生那里不成立。',
  'class.step': '步骤',
  'class.figure': '数字',
  'class.lowest': '最小',
  'class.median': '中位数',
  'class.highest': '最大',
  'class.by': '最小值出自',
} satisfies Record<keyof typeof en, string>;

export const receiptTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useReceiptWords = (): WordsWith<typeof en> => wordsWith(receiptTexts, useWords().language);
