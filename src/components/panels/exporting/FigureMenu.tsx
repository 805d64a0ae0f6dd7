import type { RefObject } from 'react';
import { Menu } from '../../controls/popups/Menu';
import { useWords } from '../page/playgroundContext';
import { usePictureItems } from './usePictureItems';

type FigureMenuProps = { figure: RefObject<HTMLElement | null>; title: string; fileName: string };

/** What can be taken along of a figure: its picture. */
export function FigureMenu({ figure, title, fileName }: FigureMenuProps) {
  const { t } = useWords();
  return (
    <span data-desk>
      <Menu
        face="⤓"
        label={t('inside.download', { view: title })}
        listLabel={t('inside.downloadList')}
        className="sign-button"
        items={usePictureItems(figure, title, fileName)}
      />
    </span>
  );
}
