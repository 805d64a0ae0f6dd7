/** What is said of a part of the step: one or two sentences with its numbers. */
import type { SlowPhase, SlowStep } from '../../../../../model/protocol/slowStep';
import { askedOf, isState, meanAt, meanBelief, meanSizeAt, normAt, totals } from '../figures';
import type { StepWords } from '../words';

/** What the page knows besides the step. */
export type Surroundings = {
  readonly seed: number;
  readonly epochs: number;
  readonly answer: 'class' | 'flags' | 'number' | null;
  /** What the lit window asks for. */
  readonly target: string;
};

/** `time`: the time step that is reached, from 0. */
export function sentence(
  phase: SlowPhase,
  step: SlowStep,
  time: number,
  { seed, epochs, answer, target }: Surroundings,
  words: StepWords,
): string {
  const { t, count, figure, number, language } = words;
  const between = language === 'zh' ? '，' : ', ';
  const { batch, window, watched, norm, optimizer, blocks } = step;
  const { steps, traces, gradients } = window;
  const [row, units] = [watched.row + 1, traces.units];
  const reached = { row, time: time + 1, steps };
  switch (phase) {
    case 'start':
      return step.step === 1
        ? t('step.say.startFresh', { count: step.parameters, seed })
        : t('step.say.start', { count: step.parameters, seed, steps: step.step - 1 });
    case 'windows':
      return t(batch.isInTurn ? 'step.say.windowsInTurn' : 'step.say.windows', {
        size: batch.size,
        steps: batch.time,
        row,
        target,
      });
    case 'gates': {
      const gates = traces.traces.filter((trace) => !isState(trace));
      if (gates.length === 0) return t('step.say.noGates', reached);
      const values = gates.map(({ name, values: of }) => `${t(`gate.${name}`)} ${figure(meanAt(of, units, time))}`);
      return t('step.say.gates', { ...reached, units: count('count.units', units), values: values.join(between) });
    }
    case 'states': {
      const states = traces.traces.filter(isState);
      const values = states.map(
        ({ name, values: of }) => `${t(`gate.${name}`)} ${figure(meanSizeAt(of, units, time))}`,
      );
      return t('step.say.states', {
        ...reached,
        values: values.join(between),
        said: figure(window.said[0] ?? Number.NaN),
      });
    }
    case 'error':
      return errorSentence(step, answer, words);
    case 'backward': {
      const h = gradients.traces.find(({ name }) => name === 'h')!.values;
      const at = (index: number) => figure(normAt(h, units, index));
      if (h.every((value) => value === 0)) return t('step.say.backwardNothing');
      const ends = { last: at(steps - 1), steps };
      return time === 0
        ? t('step.say.backward', { ...ends, first: at(0) })
        : t('step.say.backwardAt', { ...ends, time: time + 1, now: at(time) });
    }
    case 'clipping': {
      const of = { norm: figure(norm.before), limit: figure(norm.limit) };
      if (norm.limit === 0) return t('step.say.unlimited', of);
      if (norm.after === norm.before) return t('step.say.unclipped', of);
      return t('step.say.clipped', { ...of, factor: figure(norm.after / norm.before) });
    }
    case 'moments': {
      const { m, v } = totals(blocks);
      const norms = { m0: figure(m.before), m1: figure(m.after), v0: figure(v.before), v1: figure(v.after) };
      if (optimizer.name !== 'sgd') return t(`step.say.${optimizer.name}`, norms);
      const { momentum } = optimizer;
      return momentum === 0 ? t('step.say.sgd', norms) : t('step.say.momentum', { ...norms, momentum });
    }
    case 'weights': {
      const { move, up, down, count: all } = totals(blocks);
      return t('step.say.weights', {
        rate: figure(optimizer.learningRate),
        up: number(up),
        down: number(down),
        still: number(all - up - down),
        largest: figure(step.difference.move),
        move: figure(move),
      });
    }
    case 'repeat': {
      const of = { n: step.inEpoch, all: step.stepsPerEpoch, epoch: step.epoch };
      return epochs === 0 ? t('step.say.repeatEndless', of) : t('step.say.repeat', { ...of, epochs });
    }
  }
}

function errorSentence(step: SlowStep, answer: Surroundings['answer'], { t, figure }: StepWords): string {
  const { batch, window, watched, loss } = step;
  const asked = askedOf(step, answer);
  const [first] = asked;
  const all = { size: batch.size, loss: figure(loss.plain) };
  if (!first) return t('step.say.errorNothing', all);
  const own = figure(batch.losses[watched.row] ?? Number.NaN);
  if (answer === 'class' || answer === 'flags') {
    return t('step.say.errorAnswer', { ...all, own, said: figure(meanBelief(asked)) });
  }
  const of = { ...all, own, said: figure(first.said), target: figure(first.target) };
  return window.y.length > 1
    ? t('step.say.errorAhead', { ...of, horizon: window.y.length })
    : t('step.say.error', { ...of, error: figure(first.said - first.target) });
}
