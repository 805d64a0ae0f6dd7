import { SOURCES } from '../../../model/settings/sources/sources';
import type { Words } from '../../../i18n/words';
import type { PlaygroundState } from '../../../store/state';
import { networkConfig, shownEpoch, shownStep } from '../../../store/training/selectors';
import type { Caption } from '../../controls/picture/sheet';
import { unitOf } from '../data/sources/SourceFacts';

/** What stands with a picture: unit and moment under its title; series, its source, network and page below. */
export function pictureCaption(state: PlaygroundState, words: Words, title: string): Caption {
  const { t, count } = words;
  const { series } = state;
  const { task, data, cell, units, layers, lookBack } = networkConfig(state);
  const isForecast = task === 'forecasting';
  const source = SOURCES[data];
  const unit = series && isForecast ? unitOf(series, words) : '';
  const name = series && series.fileName !== '' ? series.fileName : t(`source.${data}`);
  const subtitle = [
    ...(unit === '' ? [] : [t('picture.unit', { unit })]),
    t('picture.moment', { epoch: shownEpoch(state), step: shownStep(state) }),
  ];
  const of = [
    ...(isForecast
      ? [
          t('picture.series', { name: series?.column ? `${name}, ${series.column}` : name }),
          ...(source.kind === 'dataset' ? [source.citation, source.licence] : []),
        ]
      : [`${t('set.task')}: ${t(`task.${task}`)}`]),
    t('picture.network', {
      cell: t(`cell.${cell}`),
      units: count('count.units', units),
      layers,
      lookBack,
    }),
    'LSTM Playground',
  ];
  return { title, subtitle: subtitle.join(' · '), source: of.join(' · ') };
}
