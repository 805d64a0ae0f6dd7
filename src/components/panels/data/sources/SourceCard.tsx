import type { SourceName } from '../../../../model/settings/sources/names';
import { Sparkline } from '../../../charts/lines/Sparkline';
import { useCommands, useWords } from '../../page/playgroundContext';
import styles from './SourceCards.module.css';

type SourceCardProps = {
  name: SourceName;
  /** Name of the radio group. */
  group: string;
  checked: boolean;
  points: readonly number[];
  /** What it is, on hover; the facts of the source where nothing else is given. */
  title?: string | undefined;
};

/** One series that can be chosen, with its thumbnail. */
export function SourceCard({ name, group, checked, points, title }: SourceCardProps) {
  const { t } = useWords();
  const { chooseSource } = useCommands();
  return (
    <label className={styles['card']} title={title ?? t(`facts.${name}`)}>
      <input type="radio" name={group} value={name} checked={checked} onChange={() => chooseSource(name)} />
      <Sparkline points={points} />
      <span>{t(`source.${name}`)}</span>
    </label>
  );
}
