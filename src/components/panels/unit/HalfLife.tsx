import { useAnswer } from '../inside/frame/useAnswer';
import { useWords } from '../page/playgroundContext';

/** More than this is not told apart from all. */
const LONG = 1000;

/** How long a unit remembers, against the season of the data; nothing while that is not known. */
export function HalfLife({ layer, unit }: { layer: number; unit: number }) {
  const { t, number } = useWords();
  const memory = useAnswer('memory');
  const halfLife = memory?.layers[layer]?.halfLives[unit];
  if (!memory || halfLife === undefined || Number.isNaN(halfLife)) return null;
  const { season, lag } = memory;
  return (
    <p className="muted">
      {halfLife < LONG ? (
        <>
          {t('unit.remembers')} <b>{t('unit.halfLife', { n: number(halfLife, 1) })}</b>
        </>
      ) : (
        <b>{t('unit.forgetsNothing')}</b>
      )}
      {season > 0 ? ` · ${t('unit.season', { n: season })}` : lag > 0 ? ` · ${t('unit.lag', { n: lag })}` : ''}
    </p>
  );
}
