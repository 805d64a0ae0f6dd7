import { useId, useState } from 'react';
import { Dialog } from '../../../controls/popups/Dialog';
import { Tabs } from '../../../controls/layout/Tabs';
import { EditPoints } from './EditPoints';
import { DrawNew } from './DrawNew';
import { usePlayground } from '../../page/playgroundContext';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

type Task = 'new' | 'change';
type DrawDialogProps = {
  /** What it opens with. */
  first?: Task;
  onClose(): void;
};

/** A series drawn by hand, or points of the one in place dragged. What is drawn is there again when the dialog is opened next. */
export function DrawDialog({ first = 'new', onClose }: DrawDialogProps) {
  const { t } = useDrawWords();
  const series = usePlayground((state) => state.series);
  const openedId = usePlayground((state) => state.openedId);
  const [chosen, setChosen] = useState<Task>(first);
  const body = useId();
  const task = series ? chosen : 'new';
  return (
    <Dialog title={t('draw.title')} closeLabel={t('close')} open onClose={onClose}>
      {series && (
        <Tabs<Task>
          label={t('draw.tasks')}
          value={task}
          options={[
            { value: 'new', label: t('draw.new') },
            { value: 'change', label: t('draw.change') },
          ]}
          controls={body}
          onChoose={setChosen}
        />
      )}
      <div id={body} className={styles['body']}>
        {task === 'change' && series ? (
          // By the series: one that comes while the dialog is open has a sheet of its own.
          <EditPoints key={openedId} series={series} onClose={onClose} />
        ) : (
          <DrawNew onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}
