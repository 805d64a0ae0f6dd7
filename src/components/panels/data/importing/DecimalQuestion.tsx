import type { DecimalMark, ImportReport } from '../../../../model/protocol/importing';
import { Choice } from '../../../controls/fields/Choice';
import type { Corrections } from './importChoices';
import { DECIMALS } from './importTerms';
import { useImportWords } from './importWords';

type DecimalQuestionProps = { report: ImportReport; onCorrect(change: Corrections): void };

/** Whether 1.500 is a thousand or one and a half: asked where the numbers do not tell. */
export function DecimalQuestion({ report, onCorrect }: DecimalQuestionProps) {
  const { t } = useImportWords();
  if (!report.ambiguous) return null;
  return (
    <Choice<DecimalMark>
      label={t('read.decimalAsked')}
      value={report.decimal}
      options={[
        { value: '.', label: t(DECIMALS['.']) },
        { value: ',', label: t(DECIMALS[',']) },
      ]}
      onChoose={(decimal) => onCorrect({ decimal })}
    />
  );
}
