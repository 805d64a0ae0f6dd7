/** The texts of listening, in each language. */
import { wordsWith, type TextsOf, type WordsWith } from '../../../i18n/words';
import { useWords } from '../page/playgroundContext';

const en = {
  'listen.open': 'Listen to a gate of this unit',
  'listen.forecast': 'The series and its forecast as sound',
  'listen.play': 'Listen',
  'listen.pause': 'Stop listening',
  'listen.speed': 'Speed of the sound',
  'listen.times': '{n}×',
  'listen.loop': 'Loop',
  'listen.volume': 'Volume',
  'listen.close': 'Close the sound',
  'listen.still': 'Nothing sounds before you press Listen.',
  'listen.waiting': 'There is nothing to be heard yet.',
  'listen.reading': '{time}: left, series {series} · right, {name} {forecast}',
  'listen.ears': 'Left ear: the series, a reedy tone. Right ear: what the {name} said, a soft one.',
  'listen.pitch':
    'From {from} to {to} in {seconds} s. What is high in the chart sounds high: {low} is {lowest} Hz, {high} is {highest} Hz, {octaves} octaves in all, not rounded to notes. A missing value is silence.',
  'listen.hear':
    'Where both ears hear one tone, the forecast is right; one that only repeats the last value follows in the right ear as an echo, one step late.',
  'listen.apart': 'On average the two are {n} semitones apart.',
  'listen.which': 'Gate',
  'listen.gate': '{name} of unit {unit}',
  'listen.gateReading': 'Step {step}: {name} {value}',
  'listen.gateEars':
    'In both ears: {what} over the {steps} steps that are shown; a cross on the heatmaps marks the step.',
  'listen.gatePitch': '{seconds} s in all. {low} is {lowest} Hz, {high} is {highest} Hz.',
} as const;

const zh = {
  'listen.open': '听听这个单元的门',
  'listen.forecast': '序列与预测的声音',
  'listen.play': '播放声音',
  'listen.pause': '停止播放',
  'listen.speed': '播放速度',
  'listen.times': '{n} 倍',
  'listen.loop': '循环',
  'listen.volume': '音量',
  'listen.close': '收起声音',
  'listen.still': '按下“播放声音”之后才会发声。',
  'listen.waiting': '还没有可以听的内容。',
  'listen.reading': '{time}：左耳 序列 {series} · 右耳 {name} {forecast}',
  'listen.ears': '左耳是序列，音色较亮；右耳是 {name} 的预测，音色较柔。',
  'listen.pitch':
    '从 {from} 到 {to}，共 {seconds} 秒。图上位置越高，音就越高：{low} 对应 {lowest} 赫兹，{high} 对应 {highest} 赫兹，一共 {octaves} 个八度，音高不靠拢到音阶上的音。缺失值没有声音。',
  'listen.hear': '两耳听到同一个音，预测就是对的；若预测只是重复最后一个值，右耳会像回声一样晚一步跟上。',
  'listen.apart': '两者平均相差 {n} 个半音。',
  'listen.which': '门',
  'listen.gate': '单元 {unit} 的{name}',
  'listen.gateReading': '第 {step} 步：{name} {value}',
  'listen.gateEars': '两耳都是{what}，依次经过所示的 {steps} 步；热图上的十字标出正在发声的一步。',
  'listen.gatePitch': '共 {seconds} 秒。{low} 对应 {lowest} 赫兹，{high} 对应 {highest} 赫兹。',
} satisfies Record<keyof typeof en, string>;

export const listeningTexts = { en, zh } satisfies TextsOf<Record<string, string>>;

export const useListeningWords = (): WordsWith<typeof en> => wordsWith(listeningTexts, useWords().language);
