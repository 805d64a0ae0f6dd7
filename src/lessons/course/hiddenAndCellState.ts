import type { Lesson } from '../lesson';
import { forecastError, highestOf, isTrained, lowestOf, traceOf, unitOf, type Seen } from '../seen';
import { held, heldNear, letGo, trained } from '../waits';

/** Where the forget gate is held to see how long a memory lasts. */
const HELD_AT = 0.9;
/** Values of the state that are there when the rest is drawn. */
const KNOWN = 12;

/** Two states and not one, and how long a memory lasts. */
export const hiddenAndCellState: Lesson = {
  name: 'hidden-and-cell-state',
  title: { en: 'Hidden state and cell state', zh: '隐藏状态与细胞状态' },
  about: {
    en: 'c is the memory, h is what is shown of it; how long a memory lasts; and what a unit is.',
    zh: 'c 是记忆，h 是输出的部分；记忆能留多久；单元又是什么。',
  },
  minutes: 7,
  steps: [
    {
      id: 'draw',
      title: { en: 'A memory that counts', zh: '会计数的记忆' },
      text: {
        en: 'Ten steps up, ten steps down: who foresees [the edge](forecast-chart) must count. Press [Train](train). Then draw how the cell state *c* of the unit with the largest one goes on in this window. Ask yourself, too: can it go beyond 1?',
        zh: '十步高、十步低：要预见[跳变](forecast-chart)就得计数。点击[训练](train)，再看细胞状态 *c* 最大的那个单元，画出它的 c 在这个窗口里接下来怎样变化。也想一想：它能超过 1 吗？',
      },
      lights: ['train'],
      stage: {
        settings: {
          data: 'square',
          noise: 0.02,
          units: 8,
          lookBack: 24,
          horizon: 1,
          transform: 'none',
          difference: 0,
          shortcut: 'none',
          learningRate: 0.01,
          epochs: 40,
          patience: 0,
          batchSize: 16,
          dropout: 0,
        },
        view: 'models',
      },
      waits: trained,
      asks: {
        kind: 'line',
        asks: { en: 'Draw c over the second half of the window.', zh: '画出窗口后半段的 c。' },
        of: 'c',
        draw(seen) {
          const c = largest(seen);
          if (!c || !isTrained(seen)) return null;
          return { known: Array.from(c.slice(0, KNOWN)), steps: c.length - KNOWN, low: -7, high: 7, unit: '' };
        },
        reveal(seen) {
          const c = largest(seen);
          return c && isTrained(seen) ? { truth: Array.from(c.slice(KNOWN)) } : null;
        },
        because: {
          en: 'c is a sum: each step adds to what was kept, so it can climb far beyond 1.',
          zh: 'c 是累加的：每一步都加到保留的部分上，因此可以远远超过 1。',
        },
      },
    },
    {
      id: 'two-states',
      title: { en: 'c is not h', zh: 'c 不是 h' },
      text: {
        en: 'Compare the strips of [c](c) and [h](h). The cell state is a sum and knows no bounds. The hidden state is $hidden$: tanh and a gate keep it between −1 and 1. The source article calls both “the hidden state”; they are two things.',
        zh: '比较 [c](c) 与 [h](h) 两条色带。细胞状态是累加，没有界限；隐藏状态是 $hidden$：tanh 和一个门把它限制在 −1 与 1 之间。原文把两者都叫“隐藏状态”，其实是两样东西。',
      },
      lights: ['c', 'h'],
      stage: { view: 'inside-gates' },
      claim: {
        says: {
          en: 'In this window c runs from {cLow} to {cHigh}, h only from {hLow} to {hHigh}.',
          zh: '在这个窗口里，c 从 {cLow} 到 {cHigh}，h 只从 {hLow} 到 {hHigh}。',
        },
        otherwise: {
          en: 'c runs from {cLow} to {cHigh}, h from {hLow} to {hHigh}: here c stays as small as h.',
          zh: 'c 从 {cLow} 到 {cHigh}，h 从 {hLow} 到 {hHigh}：这里 c 与 h 一样小。',
        },
        check(seen) {
          const c = traceOf(seen, 'c')?.values;
          const h = traceOf(seen, 'h')?.values;
          if (!c || !h || !isTrained(seen)) return null;
          const [cLow, cHigh, hLow, hHigh] = [lowestOf(c), highestOf(c), lowestOf(h), highestOf(h)];
          return {
            holds: Math.max(-cLow, cHigh) > 1.5 && hLow > -1 && hHigh < 1,
            evidence: { cLow, cHigh, hLow, hHigh },
          };
        },
      },
    },
    {
      id: 'closed',
      title: { en: 'Remembered, and not shown', zh: '记住了，却不输出' },
      text: {
        en: 'What does the head see, which makes the forecast: c or h? Hold [the output gate](o) of all units at 0 in [the clamp lab](inside-tabs). The cells go on writing and keeping. Watch [c](c), [h](h) and [the forecast](forecast-chart).',
        zh: '作出预测的输出层看到的是 c 还是 h？在[钳制实验室](inside-tabs)把全部单元的[输出门](o)固定为 0。单元照样写入和保留。看 [c](c)、[h](h) 和[预测](forecast-chart)。',
      },
      lights: ['inside'],
      stage: { view: 'inside-clamps' },
      waits: held('o', 'low', { en: 'Hold o of all units at 0', zh: '把全部单元的 o 固定为 0' }),
      claim: {
        says: {
          en: 'Every h is {h}, yet c still reaches {c}. The forecast is the same everywhere: only h is seen outside, by the head and by the next step’s gates.',
          zh: '所有 h 都是 {h}，c 却仍达到 {c}。预测处处相同：在单元之外，输出层和下一步的门都只看得到 h。',
        },
        otherwise: {
          en: 'h reaches {h}, c {c}, and forecasts lie {spread} apart: something is shown.',
          zh: 'h 达到 {h}，c 达到 {c}，预测相差 {spread}：还是有所输出。',
        },
        check(seen) {
          const c = traceOf(seen, 'c', true)?.values;
          const h = traceOf(seen, 'h', true)?.values;
          const said = seen.clampedForecast?.oneStep.filter((value) => !Number.isNaN(value));
          if (!c || !h || !said) return null;
          const spread = highestOf(said) - lowestOf(said);
          const shown = highestOf(h.map(Math.abs));
          const kept = highestOf(c.map(Math.abs));
          return { holds: shown === 0 && kept > 0.5 && spread < 1e-3, evidence: { h: shown, c: kept, spread } };
        },
      },
    },
    {
      id: 'half-life',
      title: { en: 'How long does it last?', zh: '能留多久？' },
      text: {
        en: 'A forget gate of 0.9 keeps nine tenths, at every step again. First guess. Then hold [f](f) of all units at 0.9, and open [Memory](inside-tabs), which says after how many steps half of a memory is gone.',
        zh: '遗忘门为 0.9，就是每一步都保留九成。先猜，然后把全部单元的 [f](f) 固定为 0.9，再打开[记忆](inside-tabs)视图：那里写着多少步之后记忆只剩一半。',
      },
      lights: ['inside-tabs'],
      stage: { interventions: [] },
      asks: {
        kind: 'number',
        asks: { en: 'With f at 0.9: after how many steps is half gone?', zh: 'f 为 0.9：多少步之后只剩一半？' },
        unit: { en: 'steps', zh: '步' },
        min: 0.5,
        max: 20,
        step: 0.5,
        truth: (seen) => heldHalfLife(seen)?.halfLife ?? null,
        because: {
          en: 'Each step multiplies: 0.9 × 0.9 × … is ½ after ln ½ / ln 0.9 steps.',
          zh: '每一步都相乘：0.9 × 0.9 × … 经过 ln ½ / ln 0.9 步变成 ½。',
        },
      },
      waits: heldNear('f', HELD_AT, { en: 'Hold f of all units at 0.9', zh: '把全部单元的 f 固定为 0.9' }),
      claim: {
        needs: [{ name: 'memory' }],
        says: {
          en: 'f is {f}: half is gone after {halfLife} steps. After a whole window of {steps} steps a share of {left} is left.',
          zh: 'f 为 {f}：{halfLife} 步之后只剩一半；走完 {steps} 步的窗口，只剩原来的 {left}。',
        },
        otherwise: {
          en: 'f is {f}, the half-life {halfLife} steps over {steps} steps, {left} left: not what $half-life$ says.',
          zh: 'f 为 {f}，{steps} 步里半衰期为 {halfLife} 步，剩下 {left}：与 $half-life$ 不符。',
        },
        check(seen) {
          const held = heldHalfLife(seen);
          if (!held) return null;
          const { f, halfLife } = held;
          const steps = seen.config.lookBack;
          const holds = Math.abs(halfLife - Math.log(0.5) / Math.log(f)) < 0.05;
          return { holds, evidence: { f, halfLife, steps, left: f ** steps } };
        },
      },
    },
    {
      id: 'own-half-lives',
      title: { en: 'Quick and slow units', zh: '快的单元和慢的单元' },
      text: {
        en: 'Let go. Left alone, each unit has its own forget gate and its own half-life: some forget in a step or two, some hold on for longer. [Memory](inside) lists them. “Long short-term memory” is a mixture of both.',
        zh: '放开所有干预，每个单元就有自己的遗忘门和半衰期：有的一两步就忘，有的留得更久。[记忆](inside)视图把它们列出来。“长短期记忆”正是两者兼有。',
      },
      lights: ['inside'],
      stage: { view: 'inside-memory' },
      waits: letGo,
      claim: {
        needs: [{ name: 'memory' }],
        says: {
          en: 'The slowest unit halves its memory in {slow} steps, the quickest in {quick}.',
          zh: '最慢的单元 {slow} 步减半，最快的 {quick} 步。',
        },
        otherwise: {
          en: 'The slowest unit halves its memory in {slow} steps, the quickest in {quick}: they are all alike.',
          zh: '最慢的单元 {slow} 步减半，最快的 {quick} 步：它们都差不多。',
        },
        check(seen) {
          const halfLives = halfLivesOf(seen);
          if (!halfLives || heldHalfLife(seen) || seen.interventions.length > 0) return null;
          const [slow, quick] = [highestOf(halfLives), lowestOf(halfLives)];
          return { holds: slow > 1.5 * quick, evidence: { slow, quick } };
        },
      },
    },
    {
      id: 'units-and-steps',
      title: { en: 'Units are not time steps', zh: '单元不是时间步' },
      text: {
        en: 'Last, the mistake most often made. Double [the look-back window](set-lookBack) from 24 to 48 steps, with the same 8 [units](set-units). How many parameters does the network have then? The page has just made it anew.',
        zh: '最后是最常见的误解。把[回看窗口](set-lookBack)从 24 步加倍到 48 步，[单元数](set-units)仍是 8。网络的参数会变成多少？页面已经重新建好了它。',
      },
      lights: ['model'],
      controls: ['lookBack', 'units'],
      stage: { settings: { lookBack: 48 }, view: 'inside-gates' },
      asks: {
        kind: 'choice',
        asks: { en: 'Twice the window: how many parameters?', zh: '窗口加倍：参数有多少？' },
        options: [
          {
            id: 'twice',
            says: { en: 'About twice as many', zh: '约两倍' },
            isRight: false,
            because: { en: 'Each step is read by the same weights.', zh: '每一步都用同一组权重来读。' },
          },
          {
            id: 'same',
            says: { en: 'Just as many', zh: '一样多' },
            isRight: true,
            because: {
              en: 'The same cells read more steps; the window is no part of the network.',
              zh: '同样的单元读更多步；窗口不是网络的一部分。',
            },
          },
          {
            id: 'half',
            says: { en: 'About half', zh: '约一半' },
            isRight: false,
            because: { en: 'Nothing is shared out over the steps.', zh: '参数不会分摊到各步上。' },
          },
        ],
      },
      claim: {
        says: {
          en: '{parameters} parameters, by $parameters$ and {head} of the head. The window of {steps} steps does not come in; the strips are only longer.',
          zh: '{parameters} 个参数：$parameters$，再加输出层的 {head} 个。{steps} 步的窗口不在其中，只是色带更长。',
        },
        otherwise: {
          en: '{parameters} parameters with {steps} steps and {head} in the head: not what $parameters$ says.',
          zh: '{steps} 步时有 {parameters} 个参数，输出层 {head} 个：与 $parameters$ 不符。',
        },
        check(seen) {
          const { summary, config } = seen;
          const trace = traceOf(seen, 'h');
          if (!summary || !trace || !forecastError(seen, 'test')) return null;
          const { units } = config;
          const head = units + 1;
          const steps = trace.values.length / trace.units;
          const cell = 4 * units * (summary.channels + units + 1);
          const { parameters } = summary;
          return { holds: parameters === cell + head && steps === 48, evidence: { parameters, head, steps } };
        },
      },
    },
  ],
};

/** c over the window of the unit whose c is largest, by size. */
function largest(seen: Seen): Float32Array | null {
  const size = (values: Float32Array) => highestOf(values.map(Math.abs));
  let best: Float32Array | null = null;
  for (let unit = 0; unit < seen.config.units; unit++) {
    const values = unitOf(seen, 'c', unit);
    if (values && (!best || size(values) > size(best))) best = values;
  }
  return best;
}

function halfLivesOf({ answers, runId, step, layer }: Seen): Float32Array | null {
  const { memory } = answers;
  return memory?.runId === runId && memory.step === step ? (memory.layers[layer]?.halfLives ?? null) : null;
}

/** Of units whose forget gates are all held at one value; null where the answer is still of another moment. */
function heldHalfLife(seen: Seen): { readonly f: number; readonly halfLife: number } | null {
  const halfLives = halfLivesOf(seen);
  const pin = seen.interventions.find((one) => one.kind === 'pin' && one.gate === 'f' && one.unit === 'all');
  if (!halfLives || pin?.kind !== 'pin') return null;
  const halfLife = halfLives[0] ?? Number.NaN;
  const isHeld = halfLives.every((other) => Math.abs(other - halfLife) < 0.01);
  return isHeld ? { f: pin.value, halfLife } : null;
}
