import { useCallback, useEffect, useState } from 'react';
import { useCommands, useWords } from './playgroundContext';
import styles from './PageIntake.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped anywhere on the page is taken; the answer is whether one hangs over it now. */
function usePageDrop(onFile: (file: File, all: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files[0]) onFile(files[0], files);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return over;
}

/** Where what is pasted has a place of its own. */
const TEXT_FIELDS =
  'input:not([type=radio], [type=range], [type=file], [type=checkbox]), textarea, [contenteditable], dialog[open]';
/** More than one line, with a digit in it: cells, and not a word copied by chance. */
const looksLikeCells = (text: string) => /\d/.test(text) && /\S[\r\n]+\S/.test(text);

/** Cells or a file pasted outside of text fields are taken. */
function usePagePaste(onFile: (file: File) => void, onText: (text: string) => void): void {
  useEffect(() => {
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      if (target instanceof Element && target.closest(TEXT_FIELDS)) return;
      const file = clipboardData?.files[0];
      const text = clipboardData?.getData('text/plain') ?? '';
      // A spreadsheet puts a picture of the cells beside their text.
      if (looksLikeCells(text)) onText(text);
      else if (file) onFile(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onFile, onText]);
}

/** What comes in by the page itself, wherever it is scrolled to and whatever is folded: files dropped, cells pasted. */
export function PageIntake() {
  const { t } = useWords();
  const { upload, paste } = useCommands();
  const over = usePageDrop(upload);
  const name = t('paste.name');
  const onText = useCallback((text: string) => paste(text, name), [paste, name]);
  usePagePaste(upload, onText);
  return over ? (
    <div className={styles['over']} aria-hidden="true">
      {t('upload.drop')}
    </div>
  ) : null;
}
