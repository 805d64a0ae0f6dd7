import type { InputEffect } from '../../../../model/protocol/inspection';
import type { Words } from '../../../../i18n/words';
import { usePlayground, useWords } from '../../page/playgroundContext';
import styles from './InputsControl.module.css';

/** By how many per cent the error changes where an input is held at its mean. */
function effectText({ mae, maeWith }: InputEffect, { t, number }: Words): string {
  const share = 100 * (mae / maeWith - 1);
  const size = number(Math.abs(share), Math.abs(share) < 10 ? 1 : 0);
  if (!Number.isFinite(share) || Math.abs(share) < 0.05) return t('inputs.effectNone');
  return t(share > 0 ? 'inputs.effectWorse' : 'inputs.effectBetter', { share: size });
}

/** What the network would lose without an input. */
export function InputEffectNote({ kind, name }: Pick<InputEffect, 'kind' | 'name'>) {
  const words = useWords();
  const effect = usePlayground((state) =>
    state.inputEffects?.effects.find((each) => each.kind === kind && each.name === name),
  );
  return (
    <span className={styles['effect']} title={words.t('inputs.effectHint')}>
      {effect ? effectText(effect, words) : words.t('inputs.effectWaiting')}
    </span>
  );
}
