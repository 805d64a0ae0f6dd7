import { useCallback, useMemo, useState } from 'react';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { LiveRegion } from '../../inside/frame/LiveRegion';
import { useLiveRegionText } from '../../inside/frame/useLiveRegionText';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import type { ShownSample } from '../sample/useShownSample';
import { ColourBar } from './ColourBar';
import { GenerateBox } from './GenerateBox';
import { Legend } from './Legend';
import { Readout } from './Readout';
import { readoutText, tableRows } from './readoutText';
import { shadesOf } from './shades';
import { TextStretch } from './TextStretch';
import { useTextWords } from './textWords';
import { useText, useTextUnit } from './useText';
import styles from './Text.module.css';

/** The text around the watched piece, coloured by what the network makes of it, and what it goes on with by itself. */
export function TextDrawing({ shown: { samples, sample } }: { shown: ShownSample }) {
  const words = useTextWords();
  const { t, number } = words;
  const { watch, pin, hover } = useCommands();
  const { layer, unit } = useTextUnit();
  const wanted = usePlayground((state) => state.textColour);
  const target = usePlayground((state) => state.target);
  const pinned = usePlayground((state) => state.pinned);
  const answer = useText(layer, unit);
  /** Index of the character under the pointer in the whole text. */
  const [pointed, setPointed] = useState<number | null>(null);
  const shades = useMemo(() => answer && shadesOf(answer, wanted), [answer, wanted]);
  const { time } = samples;
  const selected = pinned ? target + Math.min(pinned.time, time - 1) : null;

  /** The piece that a character is in is watched; what is no whole piece at the end of a part belongs to the last. */
  const choose = useCallback(
    (index: number) => {
      const names = samples.names[sample.part];
      const place = Math.min(names.length - 1, Math.max(0, Math.floor((index - names[0]!) / time)));
      const piece = names[place]!;
      if (piece !== target) watch(piece);
      pin({ unit, time: Math.min(index - piece, time - 1) });
    },
    [samples, sample.part, time, target, unit, watch, pin],
  );
  const point = useCallback(
    (index: number | null) => {
      setPointed(index);
      const isInPiece = index !== null && index >= target && index < target + time;
      hover(isInPiece ? { unit, time: index - target } : null);
    },
    [target, time, unit, hover],
  );

  const end = answer ? answer.from + answer.points.length : 0;
  const isShown = (index: number | null) => answer !== null && index !== null && index >= answer.from && index < end;
  const read = [pointed, selected, target + time - 1].find(isShown) ?? null;
  const said = answer && shades && selected !== null && isShown(selected);
  const spoken = said ? readoutText(answer, shades, samples.classes, selected, words) : '';
  const live = useLiveRegionText(`${selected}`, spoken);
  return (
    <div className={styles['drawing']}>
      <p className={styles['title']}>{t('text.title')}</p>
      <ColourBar traces={answer?.traces ?? null} layer={layer} unit={unit} />
      {answer && shades ? (
        <>
          <TextStretch
            answer={answer}
            shades={shades}
            target={target}
            time={time}
            selected={selected}
            onChoose={choose}
            onPoint={point}
          />
          <Legend shades={shades} unit={answer.unit} />
          <p className="muted">
            {answer.readBefore > 0
              ? t('text.readBefore', { n: number(answer.readBefore) })
              : answer.begins[0] === 0 && t('text.fromBegin')}
          </p>
          <Readout answer={answer} shades={shades} classes={samples.classes} index={read} />
          <LiveRegion text={live} />
          <FiguresTable
            summary={t('text.table')}
            caption={t('text.list', { n: answer.points.length, from: number(answer.from + 1) })}
            columns={[t('text.character'), shades.by, t('text.surpriseColumn'), t('text.nextColumn')]}
            rows={() => tableRows(answer, shades, samples.classes, words)}
          />
        </>
      ) : (
        <p className="empty">{t('text.waiting')}</p>
      )}
      <GenerateBox layer={layer} unit={unit} wanted={wanted} answer={answer} target={target} time={time} />
    </div>
  );
}
