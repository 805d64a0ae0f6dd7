import type { TextFacts } from '../../../../model/protocol/tasks';
import { shapeOf } from '../sample/symbolAt';
import { useTaskWords } from '../taskWords';
import styles from './TaskMaterial.module.css';

/** What of a text is used, how many symbols the network tells apart, and what it takes for one and the same. */
export function TextFactsList({ facts: { characters, leftOut, symbols, others } }: { facts: TextFacts }) {
  const { t, number } = useTaskWords();
  return (
    <ul className={styles['facts']} data-testid="text-facts">
      <li>{t('material.used', { n: number(characters) })}</li>
      <li>{leftOut > 0 ? t('material.leftOut', { n: number(leftOut) }) : t('material.allUsed')}</li>
      <li>{t('material.symbols', { n: number(symbols) })}</li>
      <li>
        {others.characters > 0
          ? t('material.others', {
              kinds: number(others.characters),
              places: number(others.places),
              examples: others.examples.map(shapeOf).join(' '),
            })
          : t('material.noOthers')}
      </li>
    </ul>
  );
}
