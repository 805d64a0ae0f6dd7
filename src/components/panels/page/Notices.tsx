import { SETTINGS } from '../../../model/settings/settings';
import type { ConfigProblem } from '../../../model/settings/config';
import type { Words } from '../../../i18n/words';
import type { Notice } from '../../../store/page/facts';
import { Alert } from '../../controls/layout/Alert';
import { importText } from '../data/importing/importText';
import { settingLabel } from '../settings/settingLabel';
import { useCommands, usePlayground, useWords } from './playgroundContext';

export function problemText(problem: ConfigProblem, words: Words): string {
  const { t } = words;
  if (problem.code === 'unknown-setting') return t('problem.unknown-setting', { name: problem.name });
  const { value, used } = problem;
  return t(`problem.${problem.code}`, { name: settingLabel(problem.name, words), value, used: used || t('none') });
}

function titleOf(notice: Notice, { t }: Words): string {
  switch (notice.kind) {
    case 'link':
      return t('notice.link.title');
    case 'file-elsewhere':
      return t('notice.elsewhere.title');
    case 'import':
      return t('notice.import.title', { file: notice.fileName });
    case 'saved':
      return t('notice.storage.title');
    case 'diverged':
      return t('notice.diverged.title', { step: notice.step });
    case 'context-lost':
      return t('notice.context.title');
    case 'not-arrived':
      return t('notice.absent.title', {
        parts: notice.parts.map((part) => t(`part.${part}`)).join(t('part.separator')),
      });
    case 'crash':
      return t('notice.crash.title', { worker: t(`worker.${notice.worker}`) });
  }
}

function Body({ notice }: { notice: Notice }) {
  const words = useWords();
  const { t } = words;
  switch (notice.kind) {
    case 'link':
      return (
        <>
          <ul>
            {notice.problems.map((problem) => (
              <li key={problem.name}>
                {'said' in problem ? problem.said[words.language] : problemText(problem, words)}
              </li>
            ))}
          </ul>
          <p>{t('notice.link.next')}</p>
        </>
      );
    case 'file-elsewhere':
      return <p>{t('notice.elsewhere.next')}</p>;
    case 'import':
      return (
        <p>
          {importText(notice.problem, words)} {t('notice.import.kept')}
        </p>
      );
    case 'saved':
      return <p>{t(`storage.${notice.problem}`)}</p>;
    case 'diverged':
      return <p>{t('notice.diverged.next', { restored: notice.restoredStep })}</p>;
    case 'context-lost':
      return <p>{t('notice.context.next')}</p>;
    case 'not-arrived':
      return (
        <p>
          {t(`absence.${notice.absence}`, { file: notice.file })} {t('notice.absent.next')}
        </p>
      );
    case 'crash':
      return (
        <>
          <p>{t('notice.crash.next')}</p>
          <details>
            <summary>
              {notice.name}: {notice.message}
            </summary>
            <pre>{notice.stack}</pre>
          </details>
        </>
      );
  }
}

/** After a divergence: the next lower learning rate of the slider, in one click. */
function LowerRate() {
  const { t, number } = useWords();
  const { change } = useCommands();
  const rate = usePlayground((state) => state.config.learningRate);
  const lower = SETTINGS.learningRate.stops.findLast((stop) => stop < rate);
  if (lower === undefined) return null;
  return (
    <button type="button" className="button button-small" onClick={() => change({ learningRate: lower })}>
      {t('notice.diverged.lower', { rate: number(lower) })}
    </button>
  );
}

/** Where a file that failed was understood in part: the way to say what was misunderstood. */
function CorrectImport() {
  const { t } = useWords();
  const { showDialog } = useCommands();
  return (
    <button type="button" className="button button-small" onClick={() => showDialog('import')}>
      {t('read.correct')}
    </button>
  );
}

function FetchAgain() {
  const { t } = useWords();
  const { fetchAgain } = useCommands();
  return (
    <button type="button" className="button button-small" onClick={fetchAgain}>
      {t('boundary.again')}
    </button>
  );
}

/** What can be done about it in one click. */
function actionFor(notice: Notice) {
  if (notice.kind === 'diverged') return <LowerRate />;
  if (notice.kind === 'not-arrived') return <FetchAgain />;
  return notice.kind === 'import' && notice.report !== null ? <CorrectImport /> : null;
}

/** What the user has to be told; each can be put away. */
export function Notices() {
  const words = useWords();
  const { dismiss } = useCommands();
  const notices = usePlayground((state) => state.notices);
  return notices.map((notice) => (
    <Alert
      key={notice.kind}
      title={titleOf(notice, words)}
      actions={actionFor(notice)}
      dismiss={{ label: words.t('dismiss'), onDismiss: () => dismiss(notice) }}
    >
      <Body notice={notice} />
    </Alert>
  ));
}
