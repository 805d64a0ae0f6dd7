/**
 * Leads through a lesson on the page itself, by its own commands: puts it where a step wants it, sees what has been done, checks
 * what was claimed, and puts it back. A step that is left is kept whole, so that going back restores what was there.
 */
import { effectOf } from '../model/settings/config';
import { isStanding, pageMoment, putBack, viewAgain, type PageMoment } from '../store/lessons/moment';
import type { Question } from '../model/protocol/inside/answers';
import { unlocked } from '../store/shown/lock';
import type { LessonInPlace } from '../store/lessons/slice';
import type { Playground } from '../store/playground';
import type { PlaygroundState } from '../store/state';
import type { Answer } from './answers';
import type { Evidence } from './checked';
import type { Lesson, LessonStep } from './lesson';
import type { LessonName } from './names';
import { isTrained } from './seen';
import { stageAt, type WholeStage } from './stage';

export type Guide = {
  begin(name: LessonName, step?: number): Promise<void>;
  /** To another step of the lesson in place. */
  go(step: number): Promise<void>;
  answer(answer: Answer): void;
  /** Does what the step waits for. */
  doIt(): void;
  /** Back to what was there before the lesson. */
  leave(): Promise<void>;
};

/** Claims are checked at most so often, in milliseconds: training tells more in a second than anybody reads. */
const PACE_MS = 250;

export function createGuide(playground: Playground, lessonOf: (name: LessonName) => Lesson): Guide {
  const { commands, getState: get } = playground;
  /** The page as it was before the lesson, and as its steps were left. */
  let home: PageMoment | null = null;
  let left = new Map<number, PageMoment>();
  /** What was begun before is no longer wanted once something else is. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Lets go of what was asked of the inside for a claim. */
  let unfollow: readonly (() => void)[] = [];

  /** False where something else was begun meanwhile. */
  function comes(mine: number, isThere: (state: PlaygroundState) => boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        const isOver = mine !== turn;
        if (!isOver && !isThere(get())) return false;
        resolve(!isOver);
        return true;
      };
      if (look()) return;
      const stop = playground.subscribe(() => {
        if (look()) stop();
      });
    });
  }

  const place = (change: Partial<LessonInPlace>) => {
    const { lesson } = get();
    if (lesson) commands.noteLesson({ lesson: { ...lesson, ...change } });
  };

  async function enter(lesson: Lesson, step: number): Promise<void> {
    turn += 1;
    const mine = turn;
    const { taken, lesson: before } = get();
    const isDone = taken[lesson.name]?.isDone === true || step === lesson.steps.length - 1;
    const isNext = before?.name === lesson.name && before.step === step - 1;
    commands.noteLesson({
      wantedLesson: null,
      lesson: { name: lesson.name, step, isSettling: true },
      taken: { ...taken, [lesson.name]: { step, isDone } },
    });
    const moment = left.get(step);
    const whole = stageAt(lesson, step);
    const own = lesson.steps[step]?.stage;
    let shown: Partial<WholeStage> = whole;
    if (moment) unlocked(playground, () => putBack(playground, moment));
    // What the learner has pinned or held on the way stays where the step says nothing of it.
    else if (!putOn(whole) && isNext && !own?.settings) shown = { ...own, trained: whole.trained };
    if (!(await comes(mine, isStanding))) return;
    if (moment) viewAgain(playground, { ...moment, wasTraining: false });
    else show(shown);
    ask(lesson.steps[step]?.claim?.needs ?? []);
    place({ isSettling: false });
    follow();
  }

  function ask(questions: readonly Question[]): void {
    for (const stop of unfollow) stop();
    unfollow = questions.map((question) => commands.follow(question));
  }

  /** Whether that makes another network. */
  function putOn({ config, trained }: WholeStage): boolean {
    const { runConfig, config: shown, step } = get();
    if (effectOf(shown, config) !== null) {
      // What a link locks for the visitor, it does not lock for the lesson.
      unlocked(playground, () => commands.applyConfig(config));
      if (effectOf(runConfig ?? shown, config) !== 'now') return true;
    }
    if (trained !== false || step === 0) return false;
    commands.reset('same');
    return true;
  }

  function show({ trained, view, forecast, interventions, pinned, layer, target }: Partial<WholeStage>): void {
    const state = get();
    if (view !== undefined) commands.ask(view);
    if (forecast !== undefined) commands.showForecast(forecast);
    if (layer !== undefined && layer !== state.layer) commands.showLayer(layer);
    if (pinned !== undefined) commands.pin(pinned);
    if (typeof target === 'number') commands.watch(target);
    if (interventions !== undefined && interventions !== state.interventions) commands.intervene(interventions);
    if (trained === true && !isTrained(state)) commands.train();
  }

  const stepInPlace = (): { lesson: Lesson; step: LessonStep; at: number } | null => {
    const { lesson: inPlace } = get();
    if (!inPlace || inPlace.isSettling) return null;
    const lesson = lessonOf(inPlace.name);
    const step = lesson.steps[inPlace.step];
    return step ? { lesson, step, at: inPlace.step } : null;
  };

  /** Checks what the step claims as soon as what it waits for is done. */
  function follow(): void {
    const now = stepInPlace();
    if (now) check(now.step);
  }

  function check({ id, claim, waits }: LessonStep): void {
    if (!claim || (waits && !waits.until(get()))) return;
    const { checked } = get();
    const earlier = Object.fromEntries(Object.entries(checked).map(([name, { evidence }]) => [name, evidence]));
    const now = claim.check(get(), earlier);
    const before = checked[id];
    if (!now || (before?.holds === now.holds && areSame(before.evidence, now.evidence))) return;
    commands.noteLesson({ checked: { ...checked, [id]: now } });
  }

  playground.subscribe((after, before) => {
    if (!after.lesson || timer !== undefined || after === before) return;
    timer = setTimeout(() => {
      timer = undefined;
      follow();
    }, PACE_MS);
  });

  async function go(step: number): Promise<void> {
    const { lesson } = get();
    if (!lesson) return;
    const { steps } = lessonOf(lesson.name);
    if (step < 0 || step >= steps.length || step === lesson.step) return;
    turn += 1;
    const mine = turn;
    if (!lesson.isSettling) {
      const current = steps[lesson.step];
      if (current) check(current);
      const moment = await pageMoment(playground);
      if (mine !== turn) return;
      left.set(lesson.step, moment);
    }
    await enter(lessonOf(lesson.name), step);
  }

  return {
    go,
    async begin(name, step = 0) {
      turn += 1;
      const mine = turn;
      commands.leaveLive();
      // A link that was followed in the midst of a lesson has ended it: what it brought is what was there before.
      if (!home || !get().lesson) {
        // What is on its way is what was there before.
        if (!(await comes(mine, isStanding))) return;
        const moment = await pageMoment(playground);
        if (mine !== turn) return;
        home = moment;
      }
      left = new Map();
      commands.noteLesson({ checked: {}, lessonAnswers: {} });
      const lesson = lessonOf(name);
      await enter(lesson, Math.min(step, lesson.steps.length - 1));
    },
    answer(answer) {
      const now = stepInPlace();
      if (now) commands.noteLesson({ lessonAnswers: { ...get().lessonAnswers, [now.step.id]: answer } });
    },
    doIt() {
      stepInPlace()?.step.waits?.does(commands, get());
    },
    async leave() {
      turn += 1;
      const mine = turn;
      const back = home;
      home = null;
      ask([]);
      commands.noteLesson({ lesson: null, wantedLesson: null });
      if (!back) return;
      unlocked(playground, () => putBack(playground, back));
      if (await comes(mine, isStanding)) viewAgain(playground, back);
    },
  };
}

const areSame = (one: Evidence, other: Evidence): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => Object.is(value, other[name]));
