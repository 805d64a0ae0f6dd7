/** The texts of digits: read row by row, and drawn by hand, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../../i18n/words';
import { useWords } from '../../page/playgroundContext';

const en = {
  'digits.image': 'What the network reads, a row a step',
  'digits.drawn': 'Drawn by hand, row by row',
  'digits.beliefs': 'Belief in each digit after each row',
  'digits.row': 'Row {row}',
  'digits.afterRow': 'After row {row}: {said} with {share} %',
  'digits.belief': '{digit}: {share} %',
  'digits.likeliest': 'likeliest',
  'digits.play': 'Read it',
  'digits.pause': 'Pause',
  'digits.next': 'One row further',
  'digits.board': 'Board of 8 × 8 pixels to draw a digit on',
  'digits.boardHint': 'Draw a digit with the pointer or a finger: it is read as soon as you let go.',
  'digits.boardKeys':
    'With the keyboard: arrow keys move the cursor, Space inks, Delete or Backspace clears the pixel, Enter reads it.',
  'digits.pixel': 'Row {row}, column {column}: {ink} % ink',
  'digits.clear': 'Clear',
  'digits.fit': 'Fit and centre',
  'digits.asData': 'It stands as the digits of the data do: from top to bottom, in the middle.',
  'digits.notAsData':
    'The digits of the data were brought to one size: they reach from top to bottom and stand in the middle. This one does not, which may be why it is misread.',
  'digits.onlyLast': 'It reads from both ends: it has an answer only after the last row.',
} as const;
const zh = {
  'digits.image': '网络读到的图，一步一行',
  'digits.drawn': '手写的图，逐行显示',
  'digits.beliefs': '每一行之后对各个数字的相信程度',
  'digits.row': '第 {row} 行',
  'digits.afterRow': '读完第 {row} 行：{said}，{share} %',
  'digits.belief': '{digit}：{share} %',
  'digits.likeliest': '最相信的',
  'digits.play': '读一遍',
  'digits.pause': '暂停',
  'digits.next': '再读一行',
  'digits.board': '可以写数字的 8 × 8 像素板',
  'digits.boardHint': '用指针或手指写一个数字：一松手就开始读。',
  'digits.boardKeys': '用键盘：方向键移动光标，空格上墨，Delete 或退格清除该像素，Enter 开始读。',
  'digits.pixel': '第 {row} 行第 {column} 列：墨 {ink} %',
  'digits.clear': '清除',
  'digits.fit': '放大并居中',
  'digits.asData': '它的位置与数据中的数字一样：上下占满，左右居中。',
  'digits.notAsData': '数据中的数字都经过统一大小：上下占满，左右居中。这一个还不是，也许正因如此才被读错。',
  'digits.onlyLast': '它从两端读：只有最后一行之后才有答案。',
} as const;

export const digitsTexts = { en, zh } satisfies TextsOf<Record<string, string>>;
export type DigitsWords = WordsWith<typeof en>;
export const useDigitsWords = (): DigitsWords => wordsWith(digitsTexts, useWords().language);
