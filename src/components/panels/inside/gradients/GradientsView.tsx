import { usePlayground, useSeat } from '../../page/playgroundContext';
import { CellComparison } from './CellComparison';
import { OwnGradients } from './OwnGradients';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { gradientsCsv } from './gradientsCsv';
import { useAnswer } from '../frame/useAnswer';
import { about } from './about';
import { useGradientsWords } from './words';

/** How far back the loss reaches: in the network of the page, and in three cells trained side by side. */
export function GradientsView() {
  const { t, count } = useGradientsWords();
  const answer = useAnswer('gradients');
  const seat = useSeat();
  const flows = usePlayground((state) => state.comparison?.flows);
  const chosen = usePlayground((state) => state.layer);
  const blocked = useIsBlocked();
  const layer = Math.min(chosen, (answer?.layers.length ?? 1) - 1);
  const all = [
    ...(answer ? [{ of: 'own' as const, flow: answer }] : []),
    ...Object.values(flows ?? {}).map((flow) => ({ of: flow.cell, flow })),
  ];
  return (
    <ViewFrame
      about={about}
      help={t('help.gradients')}
      figures={all.length > 0 ? () => gradientsCsv(all) : null}
      head={
        answer && (
          <span>
            {count('gradients.windows', answer.windows)} ·{' '}
            {t('inside.ofStep', { epoch: answer.epoch, step: answer.step })}
          </span>
        )
      }
    >
      {answer ? (
        <>
          <OwnGradients answer={answer} layer={layer} />
          {/* Networks are trained beside the page's own, and beside no other. */}
          {!seat && <CellComparison layer={layer} />}
        </>
      ) : (
        <p className="empty">{t(blocked ? 'gradients.blocked' : 'gradients.waiting')}</p>
      )}
    </ViewFrame>
  );
}
