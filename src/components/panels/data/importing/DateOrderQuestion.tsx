import type { DateOrder, ImportReport } from '../../../../model/protocol/importing';
import { Choice } from '../../../controls/fields/Choice';
import type { Corrections } from './importChoices';
import { useImportWords } from './importWords';

type DateOrderQuestionProps = { report: ImportReport; onCorrect(change: Corrections): void };

/** Formats whose first two numbers are day and month, in either order. */
const EITHER_WAY = /^(D{1,2}\W+M{1,2}|M{1,2}\W+D{1,2})\W/;
const monthFirst = (format: string) => format.startsWith('M');

/** Whether 3/4 is in March or in April: asked where the dates do not tell, and to be corrected where they seemed to. */
export function DateOrderQuestion({ report, onCorrect }: DateOrderQuestionProps) {
  const { t } = useImportWords();
  const { time, choices } = report;
  if (!time || !(time.ambiguous || choices.dateOrder || EITHER_WAY.test(time.format))) return null;
  return (
    <Choice<DateOrder>
      label={t(time.ambiguous ? 'read.orderAsked' : 'read.order')}
      value={choices.dateOrder ?? (monthFirst(time.format) ? 'mdy' : 'dmy')}
      options={[
        { value: 'dmy', label: t('order.dmy') },
        { value: 'mdy', label: t('order.mdy') },
      ]}
      onChoose={(dateOrder) => onCorrect({ dateOrder })}
    />
  );
}
