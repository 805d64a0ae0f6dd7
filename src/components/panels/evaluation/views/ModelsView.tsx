import { useState } from 'react';
import { BASELINE_NAMES, type BaselineName, type ModelReport } from '../../../../model/protocol/evaluation';
import type { Part } from '../../../../model/protocol/parts';
import { SETTINGS } from '../../../../model/settings/settings';
import { networkConfig } from '../../../../store/training/selectors';
import { Choice } from '../../../controls/fields/Choice';
import { NumberField } from '../../../controls/fields/NumberField';
import { Select } from '../../../controls/fields/Select';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { greyOf } from '../greys';
import { modelText, sentenceText, shareText } from '../sentences';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

const PARTS: readonly Part[] = ['train', 'validation', 'test'];
const MEASURES = ['mae', 'rmse', 'smape', 'mase', 'r2', 'skill'] as const;
const NAMES = { mae: 'MAE', rmse: 'RMSE', smape: 'sMAPE', mase: 'MASE', r2: 'R²' } as const;

/** All models, sorted by their error, and who wins. */
export function ModelsView({ evaluation: { baselines, network } }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  const { t, figure } = words;
  const [part, setPart] = useState<Part>('test');
  const [against, setAgainst] = useState<string>('naive');
  const { change } = useCommands();
  const chosen = usePlayground((state) => state.config.season);
  const cell = usePlayground((state) => networkConfig(state).cell);
  const { season } = baselines;
  const verdict = network.story.find(({ code }) => code.startsWith('verdict-'));
  const isIllegal = network.leak !== null && part !== 'train';
  const rival = baselines.reports.find(({ name }) => name === against)?.parts[part].mae ?? Number.NaN;
  const reports = [network.report, ...baselines.reports].toSorted(
    (one, other) => one.parts[part].mae - other.parts[part].mae,
  );
  const textOf = ({ name, parts }: ModelReport, measure: (typeof MEASURES)[number]) => {
    const measures = parts[part];
    if (measure === 'skill') return name === against ? '–' : shareText(1 - measures.mae / rival, words);
    return figure(measures[measure]);
  };
  return (
    <>
      {verdict && <p className={styles['verdict']}>{sentenceText(verdict, network.findings, words, String)}</p>}
      <div className={styles['controls']}>
        <Choice<Part>
          label={t('quality.part')}
          inline
          value={part}
          onChoose={setPart}
          options={PARTS.map((value) => ({ value, label: t(`quality.${value}`) }))}
        />
        <Select
          label={t('quality.skillAgainst')}
          value={against}
          onChoose={setAgainst}
          options={BASELINE_NAMES.filter((name) => baselines.reports.some((report) => report.name === name)).map(
            (value) => ({ value, label: modelText(value, words) }),
          )}
        />
        <span className={styles['season']}>
          <span aria-hidden="true">{t('set.season')}</span>
          <NumberField
            label={t('set.season')}
            value={chosen}
            min={SETTINGS.season.min}
            max={SETTINGS.season.max}
            whole
            onCommit={(length) => change({ season: length })}
          />
          {t('quality.season', { season: season.length, from: t(`quality.season.${season.from}`) })}
        </span>
      </div>
      <div
        className={styles['scroll']}
        tabIndex={0}
        role="group"
        aria-label={t('quality.table', { part: t(`quality.${part}`) })}
      >
        <table className={styles['table']} data-quality="models">
          <thead>
            <tr>
              <th scope="col">{t('quality.model')}</th>
              <th scope="col">{t('quality.draw')}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col" title={t(`quality.${measure}`)}>
                  <abbr title={t(`quality.${measure}`)}>
                    {measure === 'skill' ? t('quality.name.skill') : NAMES[measure]}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.name} data-own={report.name === 'lstm' || undefined}>
                <th
                  scope="row"
                  title={
                    report.name === 'lstm' ? undefined : t(`model.${report.name}.about`, { season: season.length })
                  }
                >
                  {report.name === 'lstm'
                    ? `${t(`cell.${cell}`)}${isIllegal ? ` (${t('leak.illegal')})` : ''}`
                    : modelText(report.name, words)}
                </th>
                <td>{report.name !== 'lstm' && <DrawBox name={report.name} />}</td>
                {MEASURES.map((measure) => (
                  <td key={measure}>
                    {isIllegal && report.name === 'lstm' ? <s>{textOf(report, measure)}</s> : textOf(report, measure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Whether a baseline is drawn beside the network's forecast, with the dash that it has there. */
function DrawBox({ name }: { name: BaselineName }) {
  const words = useQualityWords();
  const { drawBaseline } = useCommands();
  const isDrawn = usePlayground((state) => state.drawnBaselines.includes(name));
  const { colour, dash } = greyOf(name);
  return (
    <label className={styles['draw']}>
      <svg width="22" height="6" aria-hidden="true">
        <path d="M0 3h22" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      </svg>
      <input
        type="checkbox"
        aria-label={words.t('quality.drawOne', { model: modelText(name, words) })}
        checked={isDrawn}
        onChange={(event) => drawBaseline(name, event.target.checked)}
      />
    </label>
  );
}
