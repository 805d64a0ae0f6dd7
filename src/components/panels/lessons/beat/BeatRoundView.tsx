import { useCallback, useMemo } from 'react';
import type { LineAnswer } from '../../../../lessons/answers';
import type { PlayerName } from '../../../../lessons/beat/score';
import type { BeatRound } from '../../../../store/lessons/beat/facts';
import type { BeatPlay } from '../../../../store/lessons/beat/play';
import { timeLabel } from '../../../../i18n/timeLabel';
import { unitOf } from '../../data/sources/SourceFacts';
import { LineQuestion, type LineReveal } from '../asking/LineQuestion';
import { useAskingWords } from '../asking/words';
import { linesOf, playerName, resultsOfRound, rivalLines } from './players';
import { useBeatWords, type BeatWords } from './words';

type BeatRoundViewProps = { round: BeatRound; isLast: boolean; play: BeatPlay };

/** One series: what is shown of it, the player's line, and what it came to. */
export function BeatRoundView({ round: now, isLast, play }: BeatRoundViewProps) {
  const words = useBeatWords();
  const { t } = words;
  const { cut, answer, state, about } = now;
  const placeLabel = useCallback(
    (step: number) => (step === 0 ? t('beat.now') : step < 0 ? `−${-step}` : `+${step}`),
    [t],
  );
  const lineAnswer = useMemo((): LineAnswer | null => answer && { kind: 'line', values: answer }, [answer]);
  const reveal = useReveal(now);
  const next = (
    <button type="button" className="button beat-go" onClick={play.next}>
      {t(isLast ? 'beat.toResult' : 'beat.next')}
    </button>
  );
  if (state === 'missing') {
    return (
      <>
        <p role="alert">{t('beat.missing')}</p>
        <div className="beat-foot">{next}</div>
      </>
    );
  }
  if (!cut || !about) return <p className="empty">{t('beat.opening')}</p>;
  return (
    <>
      <LineQuestion
        question={t('beat.question')}
        what={t('beat.what')}
        unit={reveal ? unitOf(about, words) : ''}
        known={Array.from(cut.shown)}
        steps={cut.truth.length}
        tickEvery={cut.season > 1 ? cut.season : 10}
        placeLabel={placeLabel}
        answer={lineAnswer}
        reveal={reveal}
        waiting={t('beat.wait')}
        onAnswer={({ values }) => play.answer(values)}
      />
      {!reveal && (
        <>
          <p className="muted">{clue(now, words)}</p>
          <RivalNote round={now} />
        </>
      )}
      {reveal && (
        <>
          <RoundStory round={now} />
          <div className="beat-foot">{next}</div>
        </>
      )}
    </>
  );
}

function useReveal(now: BeatRound): LineReveal | null {
  const words = useBeatWords();
  const own = useAskingWords().t('asking.you');
  return useMemo(() => {
    const lines = linesOf(now);
    const results = resultsOfRound(now);
    if (!lines || !results) return null;
    const names: readonly PlayerName[] = ['you', 'lstm', 'naive', 'seasonal'];
    const column = (of: (name: PlayerName) => string) =>
      Object.fromEntries(names.map((name) => [name === 'you' ? own : playerName(name, words), of(name)]));
    return {
      truth: Array.from(now.cut!.truth),
      lines: rivalLines(lines, words),
      further: [
        { title: words.t('beat.mase'), of: column((name) => words.figure(results[name]?.mase ?? Number.NaN)) },
        { title: words.t('beat.points'), of: column((name) => String(results[name]?.points ?? '–')) },
      ],
    };
  }, [now, words, own]);
}

/** What may be said before the line is drawn. */
function clue({ about, cut }: BeatRound, { t }: BeatWords): string {
  const steps = { steps: cut?.truth.length ?? 0 };
  if (about?.time.kind !== 'date') return t('beat.ofSteps', steps);
  switch (about.time.precision) {
    case 'year':
      return t('beat.ofYears', steps);
    case 'month':
      return t('beat.ofMonths', steps);
    case 'day':
      return t('beat.ofDays', steps);
    case 'minute':
      return t('beat.ofMinutes', steps);
  }
}

/** What the network does meanwhile. */
function RivalNote({ round: { state, epoch, round, cut } }: { round: BeatRound }) {
  const { t } = useBeatWords();
  const { epochs } = round.config;
  return (
    <p className="beat-rival">
      {state === 'training' && (
        <>
          <progress max={epochs} value={epoch} aria-hidden="true" />
          {t('beat.trains', { values: cut?.fitUntil ?? 0, epoch, epochs })}
        </>
      )}
      {state === 'waiting' && t('beat.waits')}
      {state === 'done' && t('beat.ready')}
      {state === 'failed' && t('beat.failed')}
    </p>
  );
}

/** What the series was, what it gave, and what there is to learn from it. */
function RoundStory({ round: now }: { round: BeatRound }) {
  const words = useBeatWords();
  const { t } = words;
  const results = resultsOfRound(now);
  const { about, cut, round } = now;
  if (!about || !cut || !results?.you) return null;
  const name = t(`source.${about.source}`);
  const time = about.time.kind === 'index' ? null : timeLabel(about.time, cut.origin, words.language);
  return (
    <div className="beat-was">
      <b>{time === null ? t('beat.was', { name }) : t('beat.wasAt', { name, time })}</b>
      <span>
        {results.lstm
          ? t('beat.got', { you: results.you.points, lstm: results.lstm.points })
          : `${t('beat.gotAlone', { you: results.you.points })} ${t('beat.failed')}`}
      </span>
      <span>{t(`beat.${round.kind}`)}</span>
    </div>
  );
}
