import type { ScoredEvent } from '../../../../model/protocol/evaluator';
import type { Part } from '../../../../model/protocol/parts';
import { useTaskWords } from '../taskWords';
import { measureText } from './scoreText';
import styles from './score.module.css';

const PARTS: readonly Part[] = ['train', 'validation', 'test'];

/** A row a part: the network, chance, and of a text what counting gets. */
export function ScoreTable({ scored }: { scored: ScoredEvent }) {
  const words = useTaskWords();
  const { t, number } = words;
  const { score, orders, counted } = scored;
  const { measure } = score.test;
  const further = orders?.test.slice(1) ?? [];
  return (
    <table className={styles['table']}>
      <caption>{t(`score.${measure}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('evaluation.part')}</th>
          <th scope="col">{t('score.value')}</th>
          <th scope="col">{t('score.chance')}</th>
          {further.map((_, index) => (
            <th key={index} scope="col" title={t('score.orderHint', { n: index + 1 })}>
              {t('score.order', { n: index + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row" title={t('score.counted', { n: number(counted[part]) })}>
              {t(`part.${part}`)}
            </th>
            <td className={styles['own']}>{measureText(measure, score[part].value, words)}</td>
            <td>{measureText(measure, score[part].chance, words)}</td>
            {orders?.[part].slice(1).map((bits, index) => (
              <td key={index}>{measureText(measure, bits, words)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
