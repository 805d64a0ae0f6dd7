import { useState } from 'react';
import { encodeChallenge } from '../../../../lessons/beat/challenge';
import { totalOf, verdictOf, type Result, type Results } from '../../../../lessons/beat/score';
import type { BeatGame } from '../../../../store/lessons/beat/facts';
import { useBeatWords, type BeatWords } from './words';

type BeatResultProps = {
  game: BeatGame;
  /** Null of a series that did not come. */
  results: readonly (Results | null)[];
  onAgain(): void;
};

/** All five series, what they say and what they do not, and the link that challenges others. */
export function BeatResult({ game, results, onAgain }: BeatResultProps) {
  const words = useBeatWords();
  const { t } = words;
  const known = results.flatMap((each) => each ?? []);
  const score = totalOf(known, 'you');
  return (
    <>
      <h3>{t('beat.result')}</h3>
      <p className="beat-verdict" role="status">
        {verdictText(known, words)}
      </p>
      <p>
        {naiveText(known, words)} {t('beat.few')}
      </p>
      {game.challenge && <p className="beat-banner">{challengeText(score, game.challenge.score, words)}</p>}
      <ResultTable game={game} results={results} />
      <ChallengeLink seed={game.seed} score={score} />
      <div className="beat-foot">
        <button type="button" className="button beat-go" onClick={onAgain}>
          {t('beat.again')}
        </button>
      </div>
    </>
  );
}

function verdictText(known: readonly Results[], { t }: BeatWords): string {
  const { code, lead, wins, of } = verdictOf(known);
  return of === 0 ? t('beat.noLstm') : t(`beat.${code}`, { lead: Math.abs(lead), wins, of });
}

function naiveText(known: readonly Results[], { t, count }: BeatWords): string {
  const { naiveAhead } = verdictOf(known);
  const own = naiveAhead > 0 ? count('beat.naiveAhead', naiveAhead) : t('beat.neverNaive');
  const hasPlayed = known.some(({ lstm }) => lstm);
  const isNaive = hasPlayed && totalOf(known, 'lstm') <= NAIVE_POINTS * known.length;
  return isNaive ? `${own} ${t('beat.lstmNaive')}` : own;
}

function challengeText(score: number, wanted: number, { t }: BeatWords): string {
  if (score > wanted) return t('beat.challengeBeaten', { score: wanted });
  if (score === wanted) return t('beat.challengeEven', { score: wanted });
  return t('beat.challengeMissed', { score: wanted, less: wanted - score });
}

/** What the better naive one gets for a series. */
const NAIVE_POINTS = 50;

const NAMES = ['you', 'lstm', 'naive'] as const;
type Column = (typeof NAMES)[number];

/** Of the two naive ones the better. */
function naiveOf({ naive, seasonal }: Results): Result | null {
  if (!naive || !seasonal) return naive ?? seasonal;
  return seasonal.mae < naive.mae ? seasonal : naive;
}

function ResultTable({ game, results }: Omit<BeatResultProps, 'onAgain'>) {
  const { t, figure } = useBeatWords();
  const titles: Readonly<Record<Column, string>> = {
    you: t('beat.you'),
    lstm: t('beat.lstm'),
    naive: t('beat.betterNaive'),
  };
  const resultOf = (all: Results, name: Column) => (name === 'naive' ? naiveOf(all) : all[name]);
  const cells = results.map((all) => NAMES.map((name) => all && resultOf(all, name)));
  return (
    <div className="beat-result">
      <table>
        <caption className="muted">{t('beat.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('beat.series')}</th>
            {NAMES.map((name) => (
              <th key={name} scope="col">
                {titles[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {game.rounds.map(({ round }, at) => {
            const row = cells[at]!;
            const best = Math.min(...row.map((each) => each?.mae ?? Infinity));
            return (
              <tr key={round.source}>
                <th scope="row">{t(`source.${round.source}`)}</th>
                {row.map((each, index) => (
                  <td key={NAMES[index]} data-best={(each && each.mae === best) || undefined}>
                    {each ? each.points : '–'}
                    {each && <small>{figure(each.mase)}</small>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('beat.total')}</th>
            {NAMES.map((name, index) => (
              <td key={name}>{cells.reduce((sum, row) => sum + (row[index]?.points ?? 0), 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Copied by a button, or by hand. */
function ChallengeLink({ seed, score }: { seed: number; score: number }) {
  const { t } = useBeatWords();
  const [isCopied, setCopied] = useState(false);
  const url = new URL(window.location.href);
  url.hash = `beat=${encodeChallenge({ seed, score })}`;
  const copy = () => {
    navigator.clipboard?.writeText(url.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div>
      <p>{t('beat.share', { score })}</p>
      <div className="beat-link">
        <input readOnly aria-label={t('beat.link')} value={url.href} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={copy}>
          {t('beat.copy')}
        </button>
        <span role="status">{isCopied ? t('beat.copied') : ''}</span>
      </div>
    </div>
  );
}
