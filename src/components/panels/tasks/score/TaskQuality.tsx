import { useRef } from 'react';
import { Panel } from '../../../controls/layout/Panel';
import { FigureMenu } from '../../exporting/FigureMenu';
import { useOfRun, usePlayground } from '../../page/playgroundContext';
import { className } from '../sample/classNames';
import { useTaskWords } from '../taskWords';
import { ScoreTable } from './ScoreTable';
import { ScoreVerdict } from './ScoreVerdict';
import styles from './score.module.css';

/** Whether a network is any good at a task other than forecasting. */
export function TaskQuality() {
  const { t } = useTaskWords();
  const picture = useRef<HTMLDivElement>(null);
  const scored = useOfRun(usePlayground((state) => state.scored));
  return (
    <Panel
      name={t('quality.title')}
      aside={<FigureMenu figure={picture} title={t('quality.title')} fileName="lstm-quality" />}
    >
      {scored ? (
        <div ref={picture} data-figure="score" data-title={t('quality.title')}>
          <ScoreVerdict scored={scored} />
          <ScoreTable scored={scored} />
          {scored.confusion ? <Confusion counts={scored.confusion} /> : null}
        </div>
      ) : (
        <p className="empty">{t('score.waiting')}</p>
      )}
    </Panel>
  );
}

/** A row a class that it is, a column a class that is said; what is right stands on the diagonal. */
function Confusion({ counts }: { counts: Int32Array }) {
  const words = useTaskWords();
  const { t, number } = words;
  const task = usePlayground((state) => state.config.task);
  const classes = usePlayground((state) => state.summary?.samples?.classes ?? null);
  if (!classes || classes.length ** 2 !== counts.length) return null;
  const name = (index: number) => className(task, classes[index]!, words);
  const most = Math.max(1, ...counts);
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('score.confusion')}>
      <table className={styles['matrix']}>
        <caption>
          {t('score.confusion')}. {t('score.confusionCaption')}
        </caption>
        <thead>
          <tr>
            <td />
            {classes.map((_, said) => (
              <th key={said} scope="col">
                {name(said)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((_, is) => (
            <tr key={is}>
              <th scope="row">{name(is)}</th>
              {classes.map((__, said) => {
                const count = counts[is * classes.length + said]!;
                return (
                  <td
                    key={said}
                    data-diagonal={is === said || undefined}
                    data-colour
                    style={{ background: shade(count / most, is === said) }}
                  >
                    {count === 0 ? '·' : number(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** So light that the figure on it can be read; what is wrong in another hue, besides standing off the diagonal. */
const shade = (share: number, isRight: boolean): string =>
  `color-mix(in srgb, var(${isRight ? '--gate-i' : '--gate-f'}) ${Math.round(45 * share)}%, transparent)`;
