import { Select } from '../../../controls/fields/Select';
import { useImportWords } from './importWords';

type Option<T> = { readonly value: T; readonly label: string };
type FoundSelectProps<T> = {
  label: string;
  /** What its owner said; undefined where it was left to be found out. */
  said: T | undefined;
  /** What was found out, in words. */
  found: string;
  options: readonly Option<T>[];
  onSay(value: T | undefined): void;
};

/** Something that was found out and can be said otherwise. */
export function FoundSelect<T extends string | boolean>({ label, said, found, options, onSay }: FoundSelectProps<T>) {
  const { t } = useImportWords();
  return (
    <Select
      label={label}
      value={said === undefined ? '' : String(said)}
      options={[
        { value: '', label: said === undefined ? t('read.found', { found }) : t('read.auto') },
        ...options.map((option) => ({ value: String(option.value), label: option.label })),
      ]}
      onChoose={(value) => onSay(options.find((option) => String(option.value) === value)?.value)}
    />
  );
}
