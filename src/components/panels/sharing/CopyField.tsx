import { useSharingWords } from './words';

type CopyFieldProps = {
  label: string;
  text: string;
  /** Accessible name of the button. */
  action: string;
  rows: number;
  onCopy(text: string): void;
};

/** A text that cannot be changed, to be copied by the button, or by hand where the browser forbids that. */
export function CopyField({ label, text, action, rows, onCopy }: CopyFieldProps) {
  const { t } = useSharingWords();
  return (
    <div className="share-copy">
      <textarea
        readOnly
        rows={rows}
        spellCheck={false}
        aria-label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button" aria-label={action} onClick={() => onCopy(text)}>
        {t('share.copy')}
      </button>
    </div>
  );
}
