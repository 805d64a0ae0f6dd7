/**
 * How likely a text is what its writer meant, by its characters beyond ASCII: the wrong encoding makes rare characters, and
 * letters of two scripts in one word. Detectors count letters of running text; a table often has but two such words.
 */
import type { Encoding } from '../../../protocol/importing';

export type Guessed = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

/** Characters of the names that columns have, by the encodings that write them in other bytes. */
const USUAL: Partial<Record<Guessed, ReadonlySet<string>>> = {
  gb18030: new Set(
    '日期时间年月周季度气温湿压风速雨量销售额价格数值产人口水位流开盘收最高低平均站点城市名称天电负荷功率（）',
  ),
  big5: new Set(
    '日期時間年月週季度氣溫濕壓風速雨量銷售額價格數值產人口水位流開盤收最高低平均測站點城市名稱天電負荷功率觀（）',
  ),
  shift_jis: new Set('日付期時間年月週気温湿度圧風速降水量売上高価格数値人口始終平均最低地点名称電力使用（）℃データー'),
  'euc-kr': new Set('날짜일시년월주간매출판액기온평균최고저습도강수량풍속가격수량값인구지점명전력사용종시'),
  'windows-1251': new Set('аеиостнрвлдкпмуДП'),
};
const WESTERN = new Set('àâäáãåæçèéêëìíîïñòóôöõøœßùúûüÿÀÂÄÁÃÅÆÇÈÉÊËÍÎÑÓÔÖÕØŒÚÛÜ');
const CENTRAL = new Set('ąćęłńóśźżáčďéěíňřšťúůýžőűöüäăâîșțşţđôľĺŕĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰÖÜÄĽ');
const SIGNS = new Set('°²³€µ·–—’‘“”„£§±©®%‰¿¡«»\u00a0×…№');
const ENOUGH_ALIKE = 0.5;

const isLatin = (character: string) => /[A-Za-z]/.test(character);
const isUpper = (character: string) => character !== character.toLowerCase();
const isLetter = (character: string) => /\p{L}/u.test(character);

const HANGUL = /[가-힣]/;
const KANA = /[ぁ-んァ-ヶー]/;
const CYRILLIC = /[А-яЁё]/;
const HAN = /\p{Script=Han}/u;
const WIDE_SIGN = /[\u3000-\u303f\uff00-\uff5e℃％・]/;

/** A letter of a single-byte encoding between its neighbours. */
function latin(letters: ReadonlySet<string>, before: string, character: string, after: string): number {
  if (SIGNS.has(character)) return isLetter(before) && isLetter(after) ? 0 : 0.9;
  if (!letters.has(character)) return 0;
  if (isUpper(character) && isLetter(before) && !isUpper(before)) return 0.1;
  // Far more often the Hungarian ő in another encoding.
  if (character === 'õ') return 0.9;
  // Three accents in a row are of another alphabet.
  return letters.has(before) && letters.has(after) ? 0.2 : 1;
}

function cyrillic(before: string, character: string, after: string): number {
  if (SIGNS.has(character)) return isLetter(before) && isLetter(after) ? 0 : 0.9;
  if (!CYRILLIC.test(character) || isLatin(before) || isLatin(after)) return 0;
  return isUpper(character) && CYRILLIC.test(before) && !isUpper(before) ? 0.1 : 1;
}

function wide(own: RegExp, shareOfHan: number, before: string, character: string, after: string): number {
  if (WIDE_SIGN.test(character)) return 0.8;
  if (isLatin(before) || isLatin(after)) return 0;
  if (own.test(character)) return 1;
  return HAN.test(character) ? shareOfHan : 0;
}

const NEVER = /(?!)/;
function plausible(encoding: Guessed, before: string, character: string, after: string): number {
  switch (encoding) {
    case 'windows-1252':
      return latin(WESTERN, before, character, after);
    case 'windows-1250':
    case 'iso-8859-2':
      return latin(CENTRAL, before, character, after);
    case 'windows-1251':
      return cyrillic(before, character, after);
    case 'euc-kr':
      return wide(HANGUL, 0.1, before, character, after);
    case 'shift_jis':
      return wide(KANA, 0.7, before, character, after);
    case 'gb18030':
    case 'big5':
      return wide(NEVER, 0.7, before, character, after);
  }
}

/** From 0 to about 1.5; of a text without characters beyond ASCII, 0. */
export function plausibility(text: string, encoding: Guessed): number {
  const characters = Array.from(text);
  const usual = USUAL[encoding];
  let [sum, known, count] = [0, 0, 0];
  characters.forEach((character, at) => {
    if (character.charCodeAt(0) < 0x80) return;
    count++;
    const likely = plausible(encoding, characters[at - 1] ?? ' ', character, characters[at + 1] ?? ' ');
    const isUsual = likely > 0 && usual?.has(character);
    if (isUsual) known++;
    sum += isUsual ? 1 : likely;
  });
  return count === 0 ? 0 : (sum + ENOUGH_ALIKE * known) / count;
}
