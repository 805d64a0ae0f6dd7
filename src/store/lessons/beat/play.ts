/**
 * Plays the game: its series are opened by the thread of series, beside the page's own and under numbers below 0, and each
 * network is trained in the pool of runs while the player draws. The run in place is not touched.
 */
import { decodeChallenge } from '../../../lessons/beat/challenge';
import { cutAt, roundsOf } from '../../../lessons/beat/rounds';
import { SOURCES } from '../../../model/settings/sources/sources';
import type { DatasetName } from '../../../model/settings/sources/names';
import type { RunsEvent } from '../../../model/protocol/runs';
import type { SeriesEvent } from '../../../model/protocol/series';
import { recipeOf } from '../../data/openSeries';
import type { Context } from '../../slice';
import type { BeatFacts, BeatGame, BeatRound } from './facts';

export type BeatPlay = {
  /** The game that was left, or one that a link asks for, or that of the seed. */
  begin(link: string, seed: number): void;
  answer(values: readonly number[]): void;
  next(): void;
  /** Another one. */
  again(seed: number): void;
  /** Runs that are not done end; the game stays to be gone on with. */
  leave(): void;
  onRuns(event: RunsEvent): void;
  onSeries(event: SeriesEvent): void;
};

export function createPlay({ get, set, clients, dataUrl }: Context<BeatFacts>): BeatPlay {
  /** Numbers the games, and within one the times that it was gone on with: what is still said of an older one is dropped. */
  let latest = 0;
  /** The game that was left. */
  let left: BeatGame | null = null;
  /** By its number, which round a series is for. */
  let opening: { readonly openId: number; readonly at: number } | null = null;
  let openId = 0;

  const idOf = (at: number) => `beat ${latest} ${at}`;
  const game = () => get().beat?.game ?? null;

  function put(next: BeatGame): void {
    const { beat } = get();
    if (beat) set({ beat: { ...beat, game: next } });
  }
  function change(at: number, part: Partial<BeatRound>): void {
    const before = game();
    if (before)
      put({ ...before, rounds: before.rounds.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  }

  /** The series come one after the other, so that their networks are trained in the order in which they are played. */
  function openFrom(first: number): void {
    const rounds = game()?.rounds ?? [];
    const at = rounds.findIndex(({ state, cut }, index) => index >= first && (cut === null || state === 'waiting'));
    if (at < 0) return;
    const { round, cut } = rounds[at]!;
    if (cut) {
      train(at);
      return openFrom(at + 1);
    }
    opening = { openId: (openId -= 1), at };
    const { source: name, config } = round;
    const source = SOURCES[name];
    if (source.kind === 'dataset') {
      clients.series.send({ kind: 'openDataset', openId, name: name as DatasetName, url: dataUrl(source.file) });
    } else {
      clients.series.send({ kind: 'generate', openId, recipe: recipeOf(config) });
    }
  }

  function train(at: number): void {
    const { round, cut } = game()!.rounds[at]!;
    const { config } = round;
    const { source: series, fitUntil } = cut!;
    const origins = Int32Array.of(fitUntil);
    const { seed, epochs } = config;
    clients.runs.send({ kind: 'run', jobs: [{ id: idOf(at), config, seed, epochs, series, fitUntil, origins }] });
  }

  function play(next: BeatGame): void {
    latest += 1;
    put(next);
    openFrom(0);
  }

  function newGame(seed: number, link: string): BeatGame {
    const challenge = decodeChallenge(link);
    const rounds = roundsOf(challenge?.seed ?? seed).map((round): BeatRound => {
      return { round, cut: null, about: null, state: 'waiting', epoch: 0, lstm: null, answer: null };
    });
    return { seed: challenge?.seed ?? seed, challenge, isBroken: link !== '' && !challenge, rounds, at: 0 };
  }

  function stop(): void {
    const ids = (game()?.rounds ?? []).flatMap(({ state }, at) =>
      state === 'training' || state === 'waiting' ? [idOf(at)] : [],
    );
    if (ids.length > 0) clients.runs.send({ kind: 'stop', ids });
    opening = null;
  }

  return {
    begin(link, seed) {
      // What has been begun already, or is opened once more by a page that draws twice.
      if (game()) return;
      const goesOn = link === '' && left && left.at < left.rounds.length ? left : null;
      play(goesOn ?? newGame(seed, link));
    },
    answer(values) {
      const now = game();
      if (now && !now.rounds[now.at]?.answer) change(now.at, { answer: values });
    },
    next() {
      const now = game();
      if (now) put({ ...now, at: Math.min(now.rounds.length, now.at + 1) });
    },
    again(seed) {
      stop();
      play(newGame(seed, ''));
    },
    leave() {
      const now = game();
      stop();
      left = now && {
        ...now,
        rounds: now.rounds.map((each) => (each.state === 'training' ? { ...each, state: 'waiting', epoch: 0 } : each)),
      };
      set({ beat: null });
    },
    onSeries(event) {
      if (!opening || !('openId' in event) || event.openId !== opening.openId) return;
      const { at } = opening;
      if (event.kind === 'seriesReady') {
        const { series } = event;
        const { round } = game()!.rounds[at]!;
        const { source, unit, time } = series;
        change(at, { state: 'waiting', cut: cutAt(round, series), about: { source, unit, time } });
        train(at);
      } else if (event.kind === 'notArrived' || event.kind === 'formulaFailed') change(at, { state: 'missing' });
      else return;
      opening = null;
      openFrom(at + 1);
    },
    onRuns(event) {
      const now = game();
      if (!now) return;
      if (event.kind === 'notArrived') {
        for (const [at, { state }] of now.rounds.entries()) {
          if (state === 'waiting' || state === 'training') change(at, { state: 'failed' });
        }
        return;
      }
      const at = now.rounds.findIndex((_, index) => 'id' in event && idOf(index) === event.id);
      if (at < 0) return;
      if (event.kind === 'started') change(at, { state: 'training' });
      else if (event.kind === 'progress') change(at, { state: 'training', epoch: event.epoch });
      else if (event.kind === 'failed') change(at, { state: 'failed' });
      else if (event.kind === 'done') {
        const line = [...(event.result.forecasts ?? [])];
        const isLine = line.length > 0 && line.every(Number.isFinite);
        change(at, isLine ? { state: 'done', lstm: line } : { state: 'failed' });
      }
    },
  };
}
