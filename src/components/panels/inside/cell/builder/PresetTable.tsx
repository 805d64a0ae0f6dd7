import { PAPER_VERDICTS, PRESET_NAMES } from '../../../../../model/settings/cellPresets';
import type { PresetMeasurement } from '../../../../../store/runs/facts';
import { agreement } from './agreement';
import styles from './PresetDialog.module.css';
import { useBuilderWords } from './builderWords';

/** What each preset came to, beside the vanilla cell and beside the paper. */
export function PresetTable({ presets }: { presets: PresetMeasurement }) {
  const { t, figure, number } = useBuilderWords();
  const rows = PRESET_NAMES.map((name) => {
    const judged = presets.judged[name];
    const verdict = judged?.verdict ?? null;
    const paper = name === 'V' ? null : PAPER_VERDICTS[name];
    return { name, spread: judged?.spread ?? null, verdict, paper, agrees: paper && agreement(paper, verdict) };
  });
  const held = rows.filter(({ agrees }) => agrees === 'yes' || agrees === 'no');
  return (
    <>
      {/* It scrolls by itself, so the keyboard has to reach it. */}
      <div className={styles['box']} tabIndex={0} role="group" aria-label={t('presets.table')}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('presets.table')}</caption>
          <thead>
            <tr>
              {[
                t('presets.preset'),
                t(`presets.score.${presets.measure}`),
                t('presets.spread'),
                t('presets.runs'),
                t('presets.against'),
                t('presets.paper'),
                t('presets.agrees'),
              ].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, spread, verdict, paper, agrees }) => (
              <tr key={name} data-preset={name}>
                <th scope="row">
                  <b>{name}</b> {t(`builder.name.${name}`)}
                </th>
                <td>{figure(spread?.mean ?? Number.NaN)}</td>
                <td>{figure(spread?.sd ?? Number.NaN)}</td>
                <td>{number(spread?.n ?? 0)}</td>
                <td>
                  {name === 'V'
                    ? t('presets.is.standard')
                    : verdict === null
                      ? '–'
                      : verdict.code === 'too-few'
                        ? t('presets.is.too-few')
                        : t(`presets.is.${verdict.code}`, { p: number(verdict.p, 3) })}
                </td>
                <td>{paper ? t(`presets.said.${paper}`) : '–'}</td>
                <td>{agrees ? t(`presets.${agrees}`) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {presets.state !== 'running' && held.length > 0 && (
        <p>{t('presets.sum', { agree: held.filter(({ agrees }) => agrees === 'yes').length, of: held.length })}</p>
      )}
      <p className="muted">{t('presets.meaning')}</p>
    </>
  );
}
