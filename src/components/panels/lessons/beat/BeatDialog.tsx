import { useEffect, useMemo, useRef } from 'react';
import { SEED_LIMIT } from '../../../../lessons/beat/rounds';
import { totalOf } from '../../../../lessons/beat/score';
import type { BeatGame } from '../../../../store/lessons/beat/facts';
import { createPlay, type BeatPlay } from '../../../../store/lessons/beat/play';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { BeatResult } from './BeatResult';
import { BeatRoundView } from './BeatRoundView';
import { resultsOfRound } from './players';
import { useBeatWords } from './words';
import styles from './beat.css?inline';

const newSeed = () => Math.floor(Math.random() * SEED_LIMIT);

/** The game, over the page and beside its run; leaving it leaves the page as it was. */
export function BeatDialog() {
  const { t } = useBeatWords();
  const { playBeat } = useCommands();
  const beat = usePlayground((state) => state.beat);
  const dialog = useRef<HTMLDialogElement>(null);
  const play = useMemo(() => playBeat(createPlay), [playBeat]);
  const link = beat?.link ?? '';
  const game = beat?.game ?? null;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useEffect(() => play.begin(link, newSeed()), [play, link]);
  return (
    <dialog ref={dialog} className="beat" aria-label={t('beat.title')} onClose={play.leave}>
      <style href="beat" precedence="medium">
        {styles}
      </style>
      {game && <Game key={`${game.seed} ${link}`} game={game} play={play} onLeave={() => dialog.current?.close()} />}
    </dialog>
  );
}

function Game({ game, play, onLeave }: { game: BeatGame; play: BeatPlay; onLeave(): void }) {
  const words = useBeatWords();
  const { t } = words;
  const { rounds, at, challenge, isBroken } = game;
  const results = useMemo(() => rounds.map(resultsOfRound), [rounds]);
  const known = results.flatMap((each) => each ?? []);
  const now = rounds[at];
  const head = useRef<HTMLHeadingElement>(null);
  // Where the game is gone on with, a reader begins at its head.
  useEffect(() => head.current?.focus({ preventScroll: false }), [at]);
  return (
    <div className="beat-body">
      <div className="beat-head">
        <h2 ref={head} tabIndex={-1}>
          {t('beat.title')}
          {now && <span className="visually-hidden">: {t('beat.round', { at: at + 1, of: rounds.length })}</span>}
        </h2>
        {known.length > 0 && (
          <span className="beat-score">
            {t('beat.score', { you: totalOf(known, 'you'), lstm: totalOf(known, 'lstm') })}
          </span>
        )}
        <button type="button" className="button button-small" onClick={onLeave}>
          {t('beat.leave')}
        </button>
      </div>
      <Rounds game={game} points={results.map((each) => each?.you?.points ?? null)} />
      {isBroken && at === 0 && <p className="beat-banner">{t('beat.broken')}</p>}
      {challenge && <p className="beat-banner">{t('beat.toBeat', { score: challenge.score })}</p>}
      {at === 0 && <p>{t('beat.intro')}</p>}
      {now ? (
        <BeatRoundView key={at} round={now} isLast={at === rounds.length - 1} play={play} />
      ) : (
        <BeatResult game={game} results={results} onAgain={() => play.again(newSeed())} />
      )}
      <details className="beat-rule">
        <summary>{t('beat.ruleTitle')}</summary>
        <p>{t('beat.rule')}</p>
        <p className="muted">{t('beat.maseNote')}</p>
      </details>
    </div>
  );
}

/** How far the game is, with what each series has given. */
function Rounds({ game: { rounds, at }, points }: { game: BeatGame; points: readonly (number | null)[] }) {
  const { t } = useBeatWords();
  return (
    <ol className="beat-rounds" aria-label={t('beat.rounds')}>
      {rounds.map((_, index) => {
        const of = { at: index + 1 };
        const got = points[index] ?? null;
        const is = index === at ? 'now' : index < at ? 'done' : 'open';
        const label =
          got !== null
            ? t('beat.roundDone', { ...of, points: got })
            : t(is === 'now' ? 'beat.roundNow' : 'beat.roundOpen', of);
        return (
          <li key={index} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
            <span aria-hidden="true">{index + 1}</span>
            {got !== null && <b aria-hidden="true">{got}</b>}
            <span className="visually-hidden">{label}</span>
          </li>
        );
      })}
    </ol>
  );
}
