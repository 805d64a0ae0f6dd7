import { useId } from 'react';
import { SETTINGS } from '../../../../model/settings/settings';
import { sharesOf } from '../../../../store/settings/selectors';
import { SplitRange } from '../../../controls/fields/SplitRange';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';
import styles from '../DataPanel.module.css';

/** Least per cent that stays for the test part; the configuration holds the same. */
const LEAST_TEST = 5;

/** Where training ends and the test begins, in time order. */
export function SplitControl() {
  const words = useWords();
  const { t } = words;
  const { change } = useCommands();
  const id = useId();
  const train = usePlayground((state) => state.config.train);
  const validation = usePlayground((state) => state.config.validation);
  const note = restartNote('train', words);
  const say = (first: number, second: number) =>
    t('set.splitText', { train: first, validation: second - first, test: 100 - second });
  const { test } = sharesOf({ train, validation });
  return (
    <div>
      <div className={styles['splitHead']}>
        <span>
          {t('set.split')}{' '}
          {note && (
            <span aria-hidden="true" className="muted" style={{ fontSize: 11 }} title={note.title}>
              {note.sign}
            </span>
          )}
        </span>
        <strong id={id}>
          {train} / {validation} / {test}
        </strong>
      </div>
      <SplitRange
        first={train}
        second={train + validation}
        firstLabel={t('set.splitTrain')}
        secondLabel={t('set.splitValidation')}
        firstRange={[SETTINGS.train.min, SETTINGS.train.max]}
        betweenRange={[SETTINGS.validation.min, SETTINGS.validation.max]}
        rest={LEAST_TEST}
        describedBy={note?.id ?? id}
        format={({ first, second }) => say(first, second)}
        onCommit={({ first, second }) => change({ train: first, validation: second - first })}
      />
    </div>
  );
}
