import { BAND_ALLOWED, BAND_KINDS } from '../../../../model/settings/bandKinds';
import { DROPOUT_NETWORKS, EDGE_LEVEL, type Band } from '../../../../model/protocol/evaluation';
import { networkConfig } from '../../../../store/training/selectors';
import { Choice } from '../../../controls/fields/Choice';
import { useCommands, useOfRun, usePlayground } from '../../page/playgroundContext';
import { shareText } from '../sentences';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import { BandPicture } from './BandPicture';
import styles from './views.module.css';

/** The kinds that not every network can have. */
const PARTICULAR = ['quantile', 'dropout'] as const;

/** What each band promises, how wide it is, and what it held; of the network's own kinds beside the conformal one. */
export function BandsView({ evaluation }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  const { t, figure } = words;
  const { chooseBand } = useCommands();
  const asked = usePlayground((state) => state.bandKind);
  const config = usePlayground(networkConfig);
  const doubted = useOfRun(usePlayground((state) => state.doubted));
  const kind = BAND_ALLOWED[asked](config) ? asked : 'conformal';
  const { network } = evaluation;
  const conformal = network.bands.filter((band) => band.kind === 'conformal');
  const eighty = conformal.find(({ level }) => level === EDGE_LEVEL)!;
  const heads = network.bands.find((band) => band.kind === 'quantile');
  const own =
    kind === 'dropout' ? doubted : kind === 'quantile' && heads ? { band: heads, edges: network.edges } : null;
  const networks = DROPOUT_NETWORKS;
  const isEarlier = kind === 'dropout' && doubted !== null && doubted.step !== network.step;
  return (
    <>
      <div className={styles['controls']}>
        <Choice
          label={t('bands.choice')}
          value={kind}
          options={BAND_KINDS.map((value) => {
            const isAllowed = BAND_ALLOWED[value](config);
            const hint = isAllowed || value === 'conformal' ? undefined : t(`bands.without.${value}`);
            return { value, label: t(`bands.${value}`), disabled: !isAllowed, hint };
          })}
          onChoose={chooseBand}
        />
      </div>
      {PARTICULAR.filter((value) => !BAND_ALLOWED[value](config)).map((value) => (
        <p key={value} className="muted">
          {t(`bands.without.${value}`)}
        </p>
      ))}
      <p>
        {t(`bands.${kind}Caption`, { networks })} {isEarlier && t('bands.earlier', { epoch: doubted.epoch })}
      </p>
      {own && (
        <p>
          {t('bands.beside', {
            name: t(`bands.${kind}`),
            width: figure(own.band.byHorizon[0]!),
            share: shareText(own.band.coverage.test, words),
            other: Number.isFinite(eighty.byHorizon[0]!) ? figure(eighty.byHorizon[0]!) : '∞',
            otherShare: shareText(eighty.coverage.test, words),
          })}
        </p>
      )}
      {kind === 'dropout' && !doubted && <p className="empty">{t('bands.doubting', { networks })}</p>}
      <BandPicture evaluation={evaluation} name={t(`bands.${own ? kind : 'conformal'}`)} edges={own?.edges ?? null} />
      <BandTable bands={own ? [own.band, eighty] : conformal} horizon={evaluation.baselines.horizon} />
      <p className="muted">{t('bands.note')}</p>
    </>
  );
}

function BandTable({ bands, horizon }: { bands: readonly Band[]; horizon: number }) {
  const words = useQualityWords();
  const { t, figure } = words;
  const wide = (width: number) => (Number.isFinite(width) ? `±${figure(width)}` : '–');
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} data-quality="bands" data-band={bands[0]?.kind}>
        <thead>
          <tr>
            <th scope="col">{t('bands.kind')}</th>
            <th scope="col">{t('bands.level')}</th>
            <th scope="col">{t('bands.width')}</th>
            {horizon > 1 && <th scope="col">{t('bands.widthLast', { n: horizon })}</th>}
            <th scope="col">{t('bands.inValidation')}</th>
            <th scope="col">{t('bands.inTest')}</th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ kind, level, byHorizon, coverage }) => (
            <tr key={`${kind} ${level}`} data-own={kind === 'conformal' ? undefined : true}>
              <th scope="row">{t(`bands.${kind}`)}</th>
              <td>{level} %</td>
              <td>{wide(byHorizon[0]!)}</td>
              {horizon > 1 && <td>{wide(byHorizon[horizon - 1]!)}</td>}
              <td>{shareText(coverage.validation, words)}</td>
              <td>{shareText(coverage.test, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
