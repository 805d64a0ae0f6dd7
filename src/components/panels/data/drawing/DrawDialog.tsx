import { useId, useState } from 'react';
import { Dialog } from '../../../controls/popups/Dialog';
import { Tabs } from '../../../controls/layout/Tabs';
import { EditPoints } from './EditPoints';
import { DrawNew } from './DrawNew';
import { GoesOn } from './goesOn/GoesOn';
import { usePlayground } from '../../page/playgroundContext';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

type Task = 'new' | 'change' | 'goesOn';
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
  const task = chosen === 'change' && !series ? 'new' : chosen;
  return (
    <Dialog title={t('draw.title')} closeLabel={t('close')} open onClose={onClose}>
      <Tabs<Task>
        label={t('draw.tasks')}
        value={task}
        options={[
          { value: 'new', label: t('draw.new') },
          ...(series ? [{ value: 'change' as const, label: t('draw.change') }] : []),
          { value: 'goesOn', label: t('draw.goesOn'), hint: t('draw.goesOnHint') },
        ]}
        controls={body}
        onChoose={setChosen}
      />
      <div id={body} className={styles['body']}>
        {task === 'goesOn' ? (
          <GoesOn onClose={onClose} />
        ) : task === 'change' && series ? (
          // By the series: one that comes while the dialog is open has a sheet of its own.
          <EditPoints key={openedId} series={series} onClose={onClose} />
        ) : (
          <DrawNew onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}
