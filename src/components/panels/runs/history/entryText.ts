/** A run of the history in words: its name, its series, and what was changed. */
import type { RunEntry } from '../../../../model/protocol/history';
import type { Config, SettingName } from '../../../../model/settings/settings';
import { isOwnName } from '../../../../model/settings/sources/names';
import { hasSetting } from '../../../../model/settings/sources/taskSettings';
import { TASK_NAMES, type TaskName } from '../../../../model/settings/sources/tasks';
import { settingsThatDiffer } from '../../../../store/runs/luck';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import type { HistoryWords } from './words';

/** More changes than a line can hold are counted. */
const MOST = 3;

/** The series, or the task with what it is made from. */
export const seriesText = ({ series, config: { task } }: RunEntry, { t }: HistoryWords): string => {
  const { source, fileName, column, material } = series;
  if (task !== 'forecasting') return [t(`task.${task}`), material].filter((part) => part !== '').join(' · ');
  if (!isOwnName(source)) return t(`source.${source}`);
  return [fileName || t(`source.${source}`), column].filter((part) => part !== '').join(' · ');
};

/** Whether two runs are of the same series, or of the same task made from the same. */
const isOfSame = (one: RunEntry, other: RunEntry): boolean =>
  one.config.task === other.config.task && (one.seriesKey === other.seriesKey || MADE_ALIKE.includes(one.config.task));

/** Tasks whose samples follow from the settings, whatever series lies beside them. */
const MADE_ALIKE: readonly TaskName[] = TASK_NAMES.filter(
  (name) => name !== 'forecasting' && name !== 'characters' && name !== 'labelled',
);

/** The one before it on the same; entries are newest first. */
const formerOf = (entry: RunEntry, entries: readonly RunEntry[]): RunEntry | undefined =>
  entries.slice(entries.indexOf(entry) + 1).find((other) => isOfSame(entry, other));

/** "Units 8 → 16": what differs from the run before on the same series. */
export function changedText(entry: RunEntry, entries: readonly RunEntry[], words: HistoryWords): string {
  const { t } = words;
  const former = formerOf(entry, entries);
  if (!former) return t(entry.config.task === 'forecasting' ? 'runs.first' : 'runs.firstOfTask');
  const differing = settingsThatDiffer(former.config, entry.config);
  const { seed } = entry.config;
  if (differing.length === 0)
    return former.config.seed === seed ? t('runs.same') : t('runs.seeds', { before: former.config.seed, after: seed });
  const changes = differing.slice(0, MOST).map((name) => {
    const [before, after] = [former.config[name], entry.config[name]].map((value) => valueText(name, value, words));
    return `${settingLabel(name, words)} ${before} → ${after}`;
  });
  return [...changes, ...(differing.length > MOST ? [`+ ${differing.length - MOST}`] : [])].join(', ');
}

/** How long a sample is, by the setting that says it. */
const LENGTHS = ['length', 'delay', 'lookBack'] as const satisfies readonly SettingName[];

/** "Adding, length 100 · "; nothing of a forecast. */
function taskText(config: Config, words: HistoryWords): string {
  const { task } = config;
  if (task === 'forecasting') return '';
  const name = LENGTHS.find((length) => hasSetting(task, length));
  const length = name ? `, ${settingLabel(name, words)} ${words.number(config[name])}` : '';
  return `${words.t(`task.${task}`)}${length} · `;
}

/** As its owner calls it, else by what was changed. */
export function nameText(entry: RunEntry, entries: readonly RunEntry[], words: HistoryWords): string {
  if (entry.name !== '') return entry.name;
  const { cell, layers, units } = entry.config;
  const network = `${taskText(entry.config, words)}${words.t(`cell.${cell}`)} ${layers > 1 ? `${layers} × ` : ''}${units}`;
  return formerOf(entry, entries) ? `${network} · ${changedText(entry, entries, words)}` : network;
}
