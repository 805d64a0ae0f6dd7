import { useState } from 'react';
import type { PrunedWidth, RemovedUnit } from '../../../../model/protocol/pruning';
import type { Pruning } from '../../../../store/runs/facts';
import { betterThanWhole, fewestAsGood } from '../../../../store/runs/selectors';
import { Select } from '../../../controls/fields/Select';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { PruningChart } from './PruningChart';
import styles from './PruningView.module.css';
import { usePruningWords, type PruningWords } from './words';

type ResultProps = { pruning: Pruning; onOpen(units: number): void };

/** What the widths came to so far: in words, drawn, and as figures. */
export function PruningResult({ pruning, onOpen }: ResultProps) {
  const { t } = usePruningWords();
  const { state, widths, epoch, epochs } = pruning;
  return (
    <div className={styles['result']}>
      <Finding pruning={pruning} />
      {state === 'stopped' && <p>{t('pruning.stopped', { units: widths.at(-1)!.units })}</p>}
      {widths.length > 1 && (
        <>
          <PruningChart pruning={pruning} />
          {state !== 'running' && <Opening pruning={pruning} onOpen={onOpen} />}
        </>
      )}
      <p className="muted">
        {t('pruning.trainedOn', { epoch, epochs })} {t('pruning.rule')}
      </p>
      <Figures pruning={pruning} />
    </div>
  );
}

/** "4 units do what 16 do". */
function Finding({ pruning: { state, config, widths } }: { pruning: Pruning }) {
  const words = usePruningWords();
  const { t, figure, count } = words;
  const found = fewestAsGood(widths);
  const whole = widths[0]!;
  const { units: all, layers } = config;
  if (!found || widths.length < 2) return null;
  if (Number.isNaN(whole.rise.standardError)) return <p>{t('pruning.tooFew')}</p>;
  const { units: few, validation, rise } = found;
  const numbers = {
    all,
    error: figure(validation.mae),
    whole: figure(whole.validation.mae),
    rise: figure(Math.abs(rise.mean)),
    se: figure(rise.standardError),
  };
  const better = betterThanWhole(widths);
  const finding = findingText(few, all, layers, words);
  return (
    <div className={styles['finding']} data-finding={few}>
      <p>
        <strong>{state === 'done' ? finding : t('pruning.foundSoFar', { finding })}</strong>
      </p>
      <p>{few === all ? t('pruning.all', numbers) : t(rise.mean > 0 ? 'pruning.higher' : 'pruning.lower', numbers)}</p>
      {better && (
        <p>
          {t('pruning.unfinished', {
            units: count('pruning.units', better.units),
            error: figure(better.validation.mae),
          })}
        </p>
      )}
    </div>
  );
}

function findingText(few: number, all: number, layers: number, { t }: PruningWords): string {
  if (few === all) return t('pruning.foundNone', { all });
  if (few === 1) return t(layers > 1 ? 'pruning.foundOneEach' : 'pruning.foundOne', { all });
  return t(layers > 1 ? 'pruning.foundEach' : 'pruning.found', { few, all });
}

/** Any of the smaller networks, at first the one that was found. */
function Opening({ pruning: { widths }, onOpen }: ResultProps) {
  const { t, count } = usePruningWords();
  const [chosen, choose] = useState<number | null>(null);
  const narrower = widths.slice(1);
  const found = fewestAsGood(narrower) ?? narrower.at(-1)!;
  const units = narrower.some((width) => width.units === chosen) ? chosen! : found.units;
  return (
    <div className={styles['opening']} data-not-in-picture>
      <Select
        label={t('pruning.openWhich')}
        value={String(units)}
        options={narrower.map((width) => ({ value: String(width.units), label: count('pruning.units', width.units) }))}
        onChoose={(value) => choose(Number(value))}
      />
      <button type="button" className="button" onClick={() => onOpen(units)}>
        {t('pruning.open')}
      </button>
    </div>
  );
}

/** With a true minus sign. */
const signed = (value: number, { figure }: PruningWords): string => `${value < 0 ? '−' : ''}${figure(Math.abs(value))}`;

const removedText = (removed: readonly RemovedUnit[], { t }: PruningWords): string =>
  removed
    .map(({ layer, unit }) =>
      removed.length > 1
        ? t('pruning.unitOf', { unit: unit + 1, layer: layer + 1 })
        : t('pruning.unit', { unit: unit + 1 }),
    )
    .join(', ');

function rowOf({ units, parameters, removed, validation, test, rise, isAsGood }: PrunedWidth, words: PruningWords) {
  const { t, figure, number } = words;
  return [
    number(units),
    removedText(removed, words) || '–',
    removed.map(({ harm }) => signed(harm, words)).join(', ') || '–',
    figure(validation.mae),
    figure(validation.mase),
    figure(test.mae),
    figure(test.mase),
    removed.length > 0 ? `${signed(rise.mean, words)} ± ${figure(rise.standardError)}` : '–',
    removed.length > 0 ? t(isAsGood ? 'pruning.yes' : 'pruning.no') : '–',
    number(parameters),
  ];
}

function Figures({ pruning: { widths } }: { pruning: Pruning }) {
  const words = usePruningWords();
  const { t } = words;
  return (
    <FiguresTable
      summary={t('pruning.figures')}
      caption={t('pruning.figuresCaption')}
      columns={[
        t('pruning.column.units'),
        t('pruning.column.removed'),
        t('pruning.column.harm'),
        t('pruning.column.validation'),
        t('pruning.column.validationMase'),
        t('pruning.column.test'),
        t('pruning.column.testMase'),
        t('pruning.column.rise'),
        t('pruning.column.good'),
        t('pruning.column.parameters'),
      ]}
      rows={() => widths.map((width) => rowOf(width, words))}
    />
  );
}
