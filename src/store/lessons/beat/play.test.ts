import { describe, expect, it } from 'vitest';
import { encodeChallenge } from '../../../lessons/beat/challenge';
import { roundsOf } from '../../../lessons/beat/rounds';
import type { RunResult, RunsCommand } from '../../../model/protocol/runs';
import { testPlayground, testSeries } from '../../playground.fixture';
import { createPlay } from './play';

function playing(link = '', seed = 5) {
  const { playground, sent } = testPlayground('sunspots');
  const before = playground.getState();
  playground.commands.openBeat(link);
  const play = playground.commands.playBeat(createPlay);
  play.begin(link, seed);
  const game = () => playground.getState().beat!.game!;
  const jobs = () => sent.runs.flatMap((command: RunsCommand) => (command.kind === 'run' ? command.jobs : []));
  /** Answers what was asked last. */
  const opened = () => {
    const asked = sent.series.at(-1)!;
    if (asked.kind !== 'openDataset' && asked.kind !== 'generate') throw new Error('No series was asked for.');
    const { openId } = asked;
    const values = Float64Array.from({ length: 500 }, (_, at) => Math.sin(at / 3));
    const series = { ...testSeries('sines'), values };
    playground.events.series({ kind: 'seriesReady', openId, series, report: null, savedId: '', suggested: null });
  };
  const ended = (at: number, forecasts: Float64Array | null) => {
    const { id, seed: of } = jobs()[at]!;
    const result = { id, seed: of, forecasts } as RunResult;
    playground.events.runs({ kind: 'done', id, result });
  };
  return { playground, sent, before, play, game, jobs, opened, ended };
}

describe('the game', () => {
  it('opens its series one after the other, and trains each on what was before its origin', () => {
    const { sent, game, jobs, opened } = playing();
    expect(game().rounds.map(({ round }) => round)).toEqual(roundsOf(5));
    for (let at = 0; at < 5; at++) {
      expect(sent.series).toHaveLength(at + 1);
      opened();
      const { cut, round } = game().rounds[at]!;
      expect(jobs()[at]).toMatchObject({ fitUntil: cut!.fitUntil, config: round.config, seed: round.config.seed });
      expect([...jobs()[at]!.origins!]).toEqual([cut!.fitUntil]);
    }
    expect(sent.series.every((command) => 'openId' in command && command.openId < 0)).toBe(true);
  });

  it('follows the runs, takes their lines, and none that is not a number', () => {
    const { playground, game, jobs, opened, ended } = playing();
    opened();
    opened();
    const { id } = jobs()[0]!;
    playground.events.runs({ kind: 'started', id });
    playground.events.runs({ kind: 'progress', id, epoch: 7 });
    expect(game().rounds[0]).toMatchObject({ state: 'training', epoch: 7 });
    ended(0, Float64Array.of(1, 2));
    ended(1, Float64Array.of(1, Number.NaN));
    expect(
      game()
        .rounds.map(({ state, lstm }) => [state, lstm])
        .slice(0, 2),
    ).toEqual([
      ['done', [1, 2]],
      ['failed', null],
    ]);
  });

  it('leaves the page as it was', () => {
    const { playground, before, play, opened, sent, jobs } = playing();
    opened();
    play.answer([1]);
    play.next();
    play.leave();
    expect(playground.getState()).toEqual(before);
    expect(sent.runs.at(-1)).toMatchObject({ kind: 'stop' });
    // What is still said of it is dropped.
    playground.events.runs({ kind: 'started', id: jobs()[0]!.id });
    opened();
    expect(playground.getState()).toEqual(before);
  });

  it('goes on where it was left, and trains what was not done', () => {
    const { playground, play, game, jobs, opened, ended } = playing();
    opened();
    opened();
    ended(0, Float64Array.of(3));
    play.answer([1]);
    play.next();
    play.leave();
    playground.commands.openBeat();
    play.begin('', 99);
    expect(game()).toMatchObject({ seed: 5, at: 1 });
    expect(game().rounds[0]).toMatchObject({ state: 'done', answer: [1], lstm: [3] });
    expect(jobs()).toHaveLength(3);
    expect(jobs()[2]).toMatchObject({ config: jobs()[1]!.config });
  });

  it('is that of a challenge, and another one where the link is broken', () => {
    const link = encodeChallenge({ seed: 51, score: 300 });
    expect(playing(link).game()).toMatchObject({ seed: 51, challenge: { score: 300 }, isBroken: false });
    expect(playing(`${link}x`).game()).toMatchObject({ seed: 5, challenge: null, isBroken: true });
  });

  it('goes on without a series that does not come, and without the pool', () => {
    const { playground, sent, game, opened } = playing();
    const { openId } = sent.series[0] as { openId: number };
    playground.events.series({ kind: 'notArrived', file: 'x.csv', absence: 'unreachable', openId } as never);
    expect(game().rounds[0]!.state).toBe('missing');
    opened();
    playground.events.runs({ kind: 'notArrived', file: 'x.js', absence: 'unreachable' } as never);
    expect(game().rounds[1]!.state).toBe('failed');
  });
});
