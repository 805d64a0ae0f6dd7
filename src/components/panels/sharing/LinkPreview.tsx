import { useEffect, useRef, useState } from 'react';
import { useSize } from '../../charts/axes/useSize';
import { useSharingWords } from './words';

/** The screen that is shown in small, in pixels. */
const WIDTH = 1280;
const HEIGHT = 800;
/** Milliseconds without a further change after which the preview follows. */
const REST_MS = 300;

/** The page as the link opens it. Only the hash changes with most options, so it is not loaded anew. */
export function LinkPreview({ link }: { link: string }) {
  const { t } = useSharingWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [box, { width }] = useSize<HTMLDivElement>();
  const [first] = useState(link);
  const shown = useRef(first);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (link === shown.current) return;
      shown.current = link;
      // It is no place that one would want to go back to.
      frame.current?.contentWindow?.location.replace(link);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [link]);
  const scale = width / WIDTH;
  return (
    <div ref={box} className="share-preview" style={{ height: HEIGHT * scale }}>
      <iframe
        ref={frame}
        src={first}
        title={t('share.preview')}
        width={WIDTH}
        height={HEIGHT}
        style={{ transform: `scale(${scale})` }}
      />
    </div>
  );
}
