import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Format } from '../../controls/picture/takePicture';
import { unlessAbsent } from '../../../model/protocol/arrival';
import { useCommands, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { useTheme } from '../page/useTheme';
import { pictureCaption } from './pictureCaption';

type Item = { readonly label: string; onChoose(): void };

/** Runs something with the page in light colours, and has it back as it was before the screen is drawn. */
export function useInLight(): <T>(draw: () => T) => T {
  const { chooseTheme } = useCommands();
  const now = useSnapshotOfState();
  return (draw) => {
    const { theme } = now();
    flushSync(() => chooseTheme('light'));
    try {
      return draw();
    } finally {
      flushSync(() => chooseTheme(theme));
    }
  };
}

/** The lines of a menu that give a figure as a picture: as it is, and, where the page is dark, in light colours. */
export function usePictureItems(
  figure: RefObject<HTMLElement | null>,
  title: string,
  fileName: string,
): readonly Item[] {
  const words = useWords();
  const { t } = words;
  const now = useSnapshotOfState();
  const isDark = useTheme() === 'dark';
  const inLight = useInLight();
  const { missPicture } = useCommands();

  async function take(format: Format, isLight: boolean): Promise<void> {
    const { takePicture } = await import('../../controls/picture/takePicture');
    if (!figure.current) return;
    const caption = pictureCaption(now(), words, title);
    await takePicture(figure.current, caption, fileName, format, isLight ? inLight : (draw) => draw());
  }
  const item = (format: Format, isLight: boolean): Item => ({
    label: t(isLight ? `picture.${format}Light` : `picture.${format}`),
    onChoose: () => void take(format, isLight).catch(unlessAbsent(missPicture)),
  });
  const formats: readonly Format[] = ['png', 'svg'];
  return [
    ...formats.map((format) => item(format, false)),
    ...(isDark ? formats.map((format) => item(format, true)) : []),
  ];
}
