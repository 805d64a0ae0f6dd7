import { useRef, useState } from 'react';
import type { LabelledReport } from '../../../../model/protocol/labelled';
import type { SequenceTaskName } from '../../../../model/settings/sources/tasks';
import { Alert } from '../../../controls/layout/Alert';
import { Dialog } from '../../../controls/popups/Dialog';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { useTaskWords } from '../taskWords';
import { LabelledDialog } from './LabelledDialog';
import { materialText } from './materialText';
import { TextFactsList } from './TextFactsList';
import { useMaterialWords } from './materialWords';
import styles from './TaskMaterial.module.css';

/** What the task in place asks, and what its samples are made from. */
export function TaskMaterial() {
  const { t } = useTaskWords();
  const task = usePlayground((state) => state.config.task);
  if (task === 'forecasting') return null;
  return (
    <div className={styles['material']}>
      <p className={styles['about']}>{t(`about.${task}`)}</p>
      {task === 'characters' && <TextMaterial />}
      {task === 'labelled' && <LabelledMaterial />}
      {task === 'digits' && <p className="muted">{t('material.digits')}</p>}
      <MaterialAlert task={task} />
    </div>
  );
}

/** The file could not be read: the material in place stays. */
function MaterialAlert({ task }: { task: SequenceTaskName }) {
  const words = useMaterialWords();
  const { t } = useTaskWords();
  const failed = usePlayground(({ materialProblem, givenMaterial }) =>
    givenMaterial?.task === task ? materialProblem : null,
  );
  const isReading = usePlayground((state) => state.isReadingMaterial);
  if (isReading) return <p role="status">{t('material.reading')}</p>;
  if (!failed) return null;
  return (
    <Alert title={failed.fileName}>
      <p>{materialText(failed.problem, words)}</p>
    </Alert>
  );
}

type FileButtonProps = { label: string; accept: string; multiple?: boolean; onFiles(files: readonly File[]): void };

function FileButton({ label, accept, multiple = false, onFiles }: FileButtonProps) {
  return (
    <label className={`button button-small ${styles['file']}`}>
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file, once it is mended, must count as a change.
          event.target.value = '';
        }}
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
}

function TextMaterial() {
  const { t, number } = useTaskWords();
  const { giveMaterial, giveText } = useCommands();
  const own = usePlayground((state) => state.ownMaterial.characters);
  const material = usePlayground((state) => state.series?.material);
  const facts = usePlayground((state) => state.summary?.samples?.text ?? null);
  const [isPasting, setPasting] = useState(false);
  const name = own?.source.kind === 'text' ? own.source.name : t('material.shipped');
  return (
    <>
      <p>
        {t('material.text')}: <strong>{name}</strong>
        {!facts && material?.kind === 'text' && (
          <span className="muted"> {t('material.letters', { n: number(material.text.length) })}</span>
        )}
      </p>
      {facts && <TextFactsList facts={facts} />}
      <div className={styles['ways']}>
        <FileButton
          label={t('material.uploadText')}
          accept=".txt,.md,.html,.csv,.tex,.js,.py,text/*"
          onFiles={(files) => giveMaterial('characters', files)}
        />
        <button type="button" className="button button-small" onClick={() => setPasting(true)}>
          {t('material.paste')}
        </button>
        {own && (
          <button type="button" className="button button-small" onClick={() => giveText(null)}>
            {t('material.back')}
          </button>
        )}
      </div>
      {isPasting && <PasteDialog onClose={() => setPasting(false)} />}
    </>
  );
}

function PasteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTaskWords();
  const { giveText } = useCommands();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(true);
  function take(): void {
    giveText({ name: t('material.pasted'), text: field.current?.value ?? '' });
    onClose();
  }
  return (
    <Dialog title={t('material.paste')} closeLabel={t('close')} open onClose={onClose}>
      <textarea
        ref={field}
        className={styles['text']}
        aria-label={t('material.pasteLabel')}
        rows={12}
        // As typed, a million characters would be drawn anew with each of them.
        defaultValue=""
        onChange={(event) => setEmpty(event.target.value.trim() === '')}
      />
      <button type="button" className="button button-primary" disabled={isEmpty} onClick={take}>
        {t('material.take')}
      </button>
    </Dialog>
  );
}

function LabelledMaterial() {
  const { t } = useTaskWords();
  const { giveMaterial } = useCommands();
  const { t: say } = useMaterialWords();
  const own = usePlayground((state) => state.ownMaterial.labelled);
  const canCorrect = usePlayground(
    ({ materialProblem, givenMaterial, ownMaterial }) =>
      (materialProblem !== null && givenMaterial?.task === 'labelled') || ownMaterial.labelled?.given !== undefined,
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {own?.report ? <Sequences report={own.report} /> : <p>{t('material.none')}</p>}
      <p className="muted">{t('material.form')}</p>
      <FileButton
        label={t('material.uploadLabelled')}
        accept=".csv,.tsv,.ts,.txt,.zip,.gz,text/csv,text/plain"
        multiple
        onFiles={(files) => giveMaterial('labelled', files)}
      />
      {canCorrect && (
        <button type="button" className="button button-small" onClick={() => setOpen(true)}>
          {say('labelled.open')}
        </button>
      )}
      {isOpen && <LabelledDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function Sequences({ report }: { report: LabelledReport }) {
  const { t, number } = useTaskWords();
  const { counts, shortest, longest, files } = report;
  const n = counts.reduce((sum, count) => sum + count, 0);
  return (
    <p>
      <strong>{files.join(', ')}</strong>{' '}
      <span className="muted">
        {t('material.sequences', {
          n: number(n),
          shortest: number(shortest),
          longest: number(longest),
          labels: number(counts.length),
        })}
      </span>
    </p>
  );
}
