import { useRef, type ReactNode } from 'react';
import { Help } from '../../../controls/popups/Help';
import { Menu } from '../../../controls/popups/Menu';
import { download } from '../../../controls/browser/download';
import { usePictureItems } from '../../exporting/usePictureItems';
import { unlessAbsent } from '../../../../model/protocol/arrival';
import { useCommands, useSeat, useWords } from '../../page/playgroundContext';
import type { AboutView } from '../aboutView';
import styles from './ViewFrame.module.css';

type ViewFrameProps = {
  about: AboutView;
  /** What the view shows, in a few sentences. */
  help: string;
  /** The figures that the view shows, as CSV; null while there are none. */
  figures: (() => string | Promise<string>) | null;
  /** False where there is nothing to take a picture of. */
  hasPicture?: boolean;
  /** What stands at the left of the frame's signs: choices of this view, or what its figures are of. */
  head?: ReactNode;
  children: ReactNode;
};

/** A view of the inside with what each has: what it is, its figures and its picture to download. */
export function ViewFrame({ about, help, figures, hasPicture = true, head, children }: ViewFrameProps) {
  const { t, language } = useWords();
  const { missPicture } = useCommands();
  const picture = useRef<HTMLDivElement>(null);
  const seat = useSeat();
  const { name } = about;
  const view = about.title[language];
  const { title, url } = about.source;
  const pictures = usePictureItems(picture, view, `lstm-${name}`);
  async function take(of: typeof figures): Promise<void> {
    if (of) download(`lstm-${name}.csv`, 'text/csv', await of());
  }
  return (
    <div className={styles['frame']} data-view={name} role="group" aria-label={view}>
      <div className={styles['bar']}>
        <div className={styles['head']}>{head}</div>
        <Help label={t('inside.help', { view })}>
          <p>{help}</p>
          <p>
            <a href={url} target="_blank" rel="noreferrer">
              {t('inside.source', { title })}
            </a>
          </p>
        </Help>
        {hasPicture && (
          <span data-desk>
            <Menu
              face="⤓"
              label={t('inside.download', { view })}
              listLabel={t('inside.downloadList')}
              className="sign-button"
              items={[
                {
                  label: t('inside.figures'),
                  disabled: figures === null,
                  onChoose: () => void take(figures).catch(unlessAbsent(missPicture)),
                },
                ...pictures,
              ]}
            />
          </span>
        )}
      </div>
      {/* Printed is what is of the page's own network. */}
      <div ref={picture} data-figure={seat || !hasPicture ? undefined : 'view'} data-title={view}>
        {children}
      </div>
    </div>
  );
}
