/** A run of the history in words: its name, its series, and what was changed. */
import type { RunEntry } from '../../../../model/protocol/history';
import { isOwnName } from '../../../../model/settings/sources/names';
import { settingsThatDiffer } from '../../../../store/runs/luck';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import type { HistoryWords } from './words';

/** More changes than a line can hold are counted. */
const MOST = 3;

export const seriesText = ({ series: { source, fileName, column } }: RunEntry, { t }: HistoryWords): string => {
  if (!isOwnName(source)) return t(`source.${source}`);
  return [fileName || t(`source.${source}`), column].filter((part) => part !== '').join(' · ');
};

/** The one before it on the same series; entries are newest first. */
const formerOf = (entry: RunEntry, entries: readonly RunEntry[]): RunEntry | undefined =>
  entries.slice(entries.indexOf(entry) + 1).find(({ seriesKey }) => seriesKey === entry.seriesKey);

/** "Units 8 → 16": what differs from the run before on the same series. */
export function changedText(entry: RunEntry, entries: readonly RunEntry[], words: HistoryWords): string {
  const { t } = words;
  const former = formerOf(entry, entries);
  if (!former) return t('runs.first');
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

/** As its owner calls it, else by what was changed. */
export function nameText(entry: RunEntry, entries: readonly RunEntry[], words: HistoryWords): string {
  if (entry.name !== '') return entry.name;
  const { cell, layers, units } = entry.config;
  const network = `${words.t(`cell.${cell}`)} ${layers > 1 ? `${layers} × ` : ''}${units}`;
  return formerOf(entry, entries) ? `${network} · ${changedText(entry, entries, words)}` : network;
}
