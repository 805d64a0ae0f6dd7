import type { ImportReport } from '../../../../model/protocol/importing';
import { Choice } from '../../../controls/fields/Choice';
import type { Corrections } from './importChoices';
import { useImportWords } from './importWords';

type SentinelChoiceProps = { report: ImportReport; onCorrect(change: Corrections): void };

/** Whether numbers such as -9999 are missing values; asked where there are some. */
export function SentinelChoice({ report: { repairs, choices }, onCorrect }: SentinelChoiceProps) {
  const { t } = useImportWords();
  const found = repairs.find(({ code }) => code === 'sentinel');
  if (!found && !choices.sentinels) return null;
  return (
    <Choice
      label={t('read.sentinels', { example: found?.example ?? '-9999' })}
      value={choices.sentinels ?? 'missing'}
      options={[
        { value: 'missing', label: t('sentinels.missing') },
        { value: 'keep', label: t('sentinels.keep') },
      ]}
      onChoose={(sentinels) => onCorrect({ sentinels })}
    />
  );
}
