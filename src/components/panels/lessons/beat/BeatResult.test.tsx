import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchLanguage } from '../../../../i18n/words';
import type { Language } from '../../../../i18n/language';
import { decodeChallenge } from '../../../../lessons/beat/challenge';
import { cutAt, roundsOf } from '../../../../lessons/beat/rounds';
import type { BeatGame, BeatRound } from '../../../../store/lessons/beat/facts';
import { testPlayground, testSeries } from '../../../../store/playground.fixture';
import { PlaygroundContext } from '../../page/playgroundContext';
import { BeatResult } from './BeatResult';
import { resultsOfRound } from './players';

await fetchLanguage('zh');
afterEach(cleanup);

const series = { ...testSeries('sines'), values: Float64Array.from({ length: 400 }, (_, at) => at) };
/** A straight line goes on: the player is off by so much, the network by so much. */
const round =
  (you: number, lstm: number | null) =>
  (at: number): BeatRound => {
    const of = roundsOf(51)[at]!;
    const cut = cutAt(of, series);
    const off = (by: number) => Array.from(cut.truth, (value) => value + by);
    const line = lstm === null ? null : off(lstm);
    const state = lstm === null ? 'failed' : 'done';
    return { round: of, cut, about: series, state, epoch: 1, lstm: line, answer: off(you) };
  };

function show(rounds: readonly ReturnType<typeof round>[], of: Partial<BeatGame> = {}, language: Language = 'en') {
  const { playground } = testPlayground('sines', { language });
  const game: BeatGame = {
    seed: 51,
    challenge: null,
    isBroken: false,
    rounds: rounds.map((make, at) => make(at)),
    at: 5,
    ...of,
  };
  const onAgain = vi.fn<() => void>();
  render(
    <PlaygroundContext value={playground}>
      <BeatResult game={game} results={game.rounds.map(resultsOfRound)} onAgain={onAgain} />
    </PlaygroundContext>,
  );
  return { onAgain };
}
const text = () => document.body.textContent;

describe('the result of the game', () => {
  it('says who was closer, in how many series, and what five of them are worth', () => {
    show([round(1, 4), round(1, 4), round(1, 4), round(2, 1), round(2, 1)]);
    expect(screen.getAllByRole('status')[0]!.textContent).toMatch(
      /^You are \d+ points ahead .* closer in 3 of 5 series\.$/,
    );
    expect(text()).toContain('Each of your lines was better than repeating what was there.');
    expect(text()).toContain('Five series are few');
  });

  it('does not flatter', () => {
    show([round(90, 1), round(90, 1), round(1, 1), round(1, 1), round(1, 1)]);
    expect(text()).toContain('In 2 series, simply repeating what was there was at least as good as your line.');
    cleanup();
    show([round(1, 90), round(1, 90), round(1, 90), round(1, 90), round(1, 90)]);
    expect(text()).toContain('The LSTM itself was no better than the naive ones.');
  });

  it('stands without the network where its runs failed', () => {
    show([round(1, null), round(1, null), round(1, null), round(1, null), round(1, null)]);
    expect(screen.getAllByRole('status')[0]!.textContent).toContain('nobody to compare with');
  });

  it('has the points of each series, their sum, and the same in the link', () => {
    const { onAgain } = show([round(1, 4), round(1, 4), round(1, 4), round(2, 1), round(2, 1)]);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const points = rows.map((row) => parseInt(within(row).getAllByRole('cell')[0]!.firstChild!.textContent!, 10));
    const sum = points.slice(0, 5).reduce((total, each) => total + each, 0);
    expect(points[5]).toBe(sum);
    const link = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link of the challenge' }).value;
    expect(decodeChallenge(new URL(link).hash.slice('#beat='.length))).toEqual({ seed: 51, score: sum });
    fireEvent.click(screen.getByRole('button', { name: 'Five other series' }));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it('says what became of a challenge, in either language', () => {
    const rounds = [round(1, 4), round(1, 4), round(1, 4), round(1, 4), round(1, 4)];
    show(rounds, { challenge: { seed: 51, score: 500 } });
    expect(text()).toMatch(/The challenge of 500 points stands: \d+ points were missing\./);
    cleanup();
    show(rounds, { challenge: { seed: 51, score: 1 } }, 'zh');
    expect(text()).toContain('1 分的挑战已被超过。');
  });
});
