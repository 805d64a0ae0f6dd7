import { fetched } from '../../controls/browser/fetched';
import { DialogButton } from '../page/DialogButton';
import { useWords } from '../page/playgroundContext';

const LessonsDialog = fetched(async () => (await import('./LessonsDialog')).LessonsDialog);

/** Opens the lessons, which are fetched then. */
export function LessonsButton() {
  const { t } = useWords();
  return <DialogButton dialog={LessonsDialog}>{t('bar.lessons')}</DialogButton>;
}
