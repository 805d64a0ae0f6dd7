/** How the lines beside the player's own are named and drawn. */
import type { Lines, PlayerName } from '../../../../lessons/beat/score';
import type { BeatRound } from '../../../../store/lessons/beat/facts';
import { naiveLines, resultsOf, type Results } from '../../../../lessons/beat/score';
import type { NamedLine } from '../asking/LineReveal';
import type { BeatWords } from './words';

type Rival = Exclude<PlayerName, 'you'>;
const LOOKS: Readonly<Record<Rival, Pick<NamedLine, 'colour' | 'dash'>>> = {
  lstm: { colour: 'var(--forecast)' },
  naive: { colour: 'var(--muted)', dash: '2 3' },
  seasonal: { colour: 'var(--muted)', dash: '8 3' },
};
const RIVALS: readonly Rival[] = ['naive', 'seasonal', 'lstm'];

export const playerName = (name: PlayerName, { t }: BeatWords): string =>
  ({
    you: t('beat.you'),
    lstm: t('beat.lstm'),
    naive: t('beat.naive'),
    seasonal: t('beat.seasonalNaive'),
  })[name];

const letterOf = (name: Rival, { t }: BeatWords): string =>
  ({ lstm: t('beat.lstmLetter'), naive: t('beat.naiveLetter'), seasonal: t('beat.seasonalLetter') })[name];

/** Null before the player has drawn and the network is done, or cannot be. */
export function linesOf({ cut, answer, lstm, state }: BeatRound): Lines | null {
  const isRevealed = cut !== null && answer !== null && (state === 'done' || state === 'failed');
  return isRevealed ? { you: answer, lstm, ...naiveLines(cut) } : null;
}

export function resultsOfRound(round: BeatRound): Results | null {
  const lines = linesOf(round);
  return lines && resultsOf(round.cut!, lines);
}

export const rivalLines = (lines: Lines, words: BeatWords): readonly NamedLine[] =>
  RIVALS.flatMap((name) => {
    const values = lines[name];
    if (!values) return [];
    return [{ name: playerName(name, words), letter: letterOf(name, words), values, ...LOOKS[name] }];
  });
