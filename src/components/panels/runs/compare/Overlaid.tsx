import { useMemo, useState } from 'react';
import { JUDGED_PARTS, type JudgedPart } from '../../../../model/protocol/comparison';
import { Choice } from '../../../controls/fields/Choice';
import { Select } from '../../../controls/fields/Select';
import { usePlayground } from '../../page/playgroundContext';
import { bySeries, type ComparedRun } from './comparedRuns';
import { DifferencesTable } from './DifferencesTable';
import { ForecastsChart } from './ForecastsChart';
import { HorizonChart } from './HorizonChart';
import { LossesChart } from './LossesChart';
import { PairSentences } from './PairSentences';
import { ResultsTable } from './ResultsTable';
import { seriesName } from './seriesName';
import styles from './compare.module.css';
import { useCompareWords } from './words';

/** All runs in the same pictures and tables. */
export function Overlaid({ runs }: { runs: readonly ComparedRun[] }) {
  const words = useCompareWords();
  const { t } = words;
  const [part, setPart] = useState<JudgedPart>('test');
  const [chosen, setChosen] = useState(0);
  const pairs = usePlayground((state) => state.compared?.pairs ?? null);
  const groups = useMemo(() => bySeries(runs), [runs]);
  const at = Math.min(chosen, groups.length - 1);
  const group = groups[at]!;
  const best = pairs?.groups.flatMap(({ parts }) => parts[part].best ?? []) ?? [];
  return (
    <>
      <div className={styles['controls']}>
        <Choice<JudgedPart>
          label={t('compare.part')}
          inline
          value={part}
          onChoose={setPart}
          options={JUDGED_PARTS.map((value) => ({ value, label: t(`compare.${value}`) }))}
        />
        {groups.length > 1 && (
          <Select
            label={t('compare.series')}
            value={String(at)}
            onChoose={(value) => setChosen(Number(value))}
            options={groups.map((own, index) => ({
              value: String(index),
              label: `${own.map(({ letter }) => letter).join(', ')}: ${seriesName(own[0]!.run.series, words)}`,
            }))}
          />
        )}
      </div>
      <PairSentences runs={runs} pairs={pairs} part={part} />
      <ForecastsChart key={at} runs={group} part={part} />
      <div className={styles['figures']}>
        <LossesChart runs={runs} />
        <HorizonChart runs={group} part={part} />
      </div>
      <div className={styles['figures']}>
        <ResultsTable runs={runs} part={part} best={best} />
        <DifferencesTable runs={runs} />
      </div>
    </>
  );
}
