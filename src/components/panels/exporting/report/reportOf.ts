/** What a report says of a run, from what is known of it. */
import { SECTIONS, type Config, type SettingName } from '../../../../model/settings/settings';
import { configFor } from '../../../../model/settings/config';
import { isOwnName } from '../../../../model/settings/sources/names';
import type { ModelReport } from '../../../../model/protocol/evaluation';
import type { Finding, Sentence } from '../../../../model/protocol/findings';
import type { Part } from '../../../../model/protocol/parts';
import type { Series } from '../../../../model/protocol/series';
import type { EpochLosses } from '../../../../model/protocol/epochLosses';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { QualityWords } from '../../evaluation/qualityWords';
import { findingText, modelText, sentenceText } from '../../evaluation/sentences';
import { valueText } from '../../runs/changes';
import { settingLabel } from '../../settings/settingLabel';
import { reportHtml } from './reportHtml';
import type { ReportParts } from './reportParts';
import { reportTexts } from './words';

export type Reported = Pick<ReportParts, 'date' | 'link' | 'figures' | 'checkpoint'> & {
  readonly config: Config;
  readonly series: Series;
  /** Time steps; 0 where none was found. */
  readonly season: number;
  readonly windows: Readonly<Record<Part, number>>;
  /** The network first. */
  readonly models: readonly ModelReport[];
  readonly story: readonly Sentence[];
  readonly findings: readonly Finding[];
  readonly losses: readonly EpochLosses[];
};

/** Names of settings that say where the series lies, and not what was done. */
const LEFT_OUT: ReadonlySet<string> = new Set<SettingName>([
  'saved',
  'column',
  // A report is of a forecast.
  'task',
  'delay',
  'samples',
  'directions',
]);

export function reportOf(reported: Reported, words: QualityWords): string {
  const { config, series, models, story, findings, losses, season, windows, ...rest } = reported;
  const { t, language } = words;
  const { time, values } = series;
  const timeOf = (at: number) => timeLabel(time, at, language);
  const name = isOwnName(series.source) && series.fileName !== '' ? series.fileName : t(`source.${series.source}`);
  const sentences = story.map((sentence) => sentenceText(sentence, findings, words, timeOf));
  const verdict = story.findIndex(({ code }) => code.startsWith('verdict-'));
  const defaults = configFor(config.data);
  const parts: ReportParts = {
    ...rest,
    language,
    title: `${name} · ${t(`cell.${config.cell}`)} ${config.layers} × ${config.units}`,
    settings: Object.entries(SECTIONS).map(([section, names]) => ({
      section: sectionText(section, words),
      rows: (Object.keys(names) as SettingName[])
        .filter((setting) => !LEFT_OUT.has(setting))
        .map((setting) => ({
          label: settingLabel(setting, words),
          value: valueText(setting, config[setting], words),
          isDefault: config[setting] === defaults[setting],
        })),
    })),
    series: {
      name,
      column: series.column,
      unit: series.unit,
      length: values.length,
      missing: values.filter(Number.isNaN).length,
      from: timeOf(0),
      to: timeOf(values.length - 1),
      season,
      windows,
    },
    models: models.map(({ name: model, parts: { test } }) => ({
      name: modelText(model, words),
      isNetwork: model === 'lstm',
      mae: test.mae,
      rmse: test.rmse,
      mase: test.mase,
      skill: test.skill,
    })),
    verdict: sentences[verdict] ?? '',
    story: sentences.filter((_, at) => at !== verdict),
    findings: findings.map((finding) => findingText(finding, words)),
    losses,
  };
  return reportHtml(parts, reportTexts[language]);
}

function sectionText(section: string, { t }: QualityWords): string {
  switch (section) {
    case 'data':
      return t('data.title');
    case 'model':
      return t('model.title');
    default:
      return t('training.title');
  }
}
