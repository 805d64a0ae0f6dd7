import { TASK_NAMES, type TaskName } from '../../../model/settings/sources/tasks';
import { Select } from '../../controls/fields/Select';
import styles from './TaskControl.module.css';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';

/** What is asked of the network. */
export function TaskControl() {
  const { t } = useWords();
  const { chooseTask } = useCommands();
  const task = usePlayground((state) => state.config.task);
  return (
    <div className={styles['task']}>
      <Select
        label={t('set.task')}
        value={task}
        options={TASK_NAMES.map((value) => ({ value, label: t(`task.${value}`) }))}
        onChoose={(value) => chooseTask(value as TaskName)}
      />
    </div>
  );
}
