import { Suspense, useEffect, useRef, useState } from 'react';
import type { ViewName } from '../../../store/state';
import { PanelBoundary } from '../page/PanelBoundary';
import { usePlayground, useWords } from '../page/playgroundContext';
import { VIEWS } from './views';
import styles from './InsidePanel.module.css';

/** How far below the screen a view begins to be made, so that it is there when it is scrolled to. */
const AHEAD = '300px';

/** What a link leads to stays at the top while what stands above it grows, until somebody touches the page. */
function keepInSight(element: HTMLElement): () => void {
  const show = () => element.scrollIntoView();
  const observer = new ResizeObserver(show);
  const stop = () => observer.disconnect();
  for (const around of element.parentElement?.children ?? []) observer.observe(around);
  for (const kind of ['pointerdown', 'wheel', 'touchmove', 'keydown']) {
    window.addEventListener(kind, stop, { once: true, passive: true });
  }
  return stop;
}

/** One of the views that stand below one another: it works while it is in sight, and keeps its height when it is not. */
export function StackedView({ name }: { name: ViewName }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState(false);
  const [height, setHeight] = useState(0);
  const linked = usePlayground((state) => state.view === name && name !== 'gates');
  const [wasLinked] = useState(linked);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const stay = wasLinked ? keepInSight(element) : undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        if (!entry.isIntersecting && element.offsetHeight > 0) setHeight(element.offsetHeight);
        setInSight(entry.isIntersecting);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => {
      stay?.();
      observer.disconnect();
    };
  }, [wasLinked]);

  const View = VIEWS[name];
  return (
    <div
      ref={box}
      data-stacked={name}
      className={styles['stacked']}
      style={inSight ? undefined : { minHeight: height }}
    >
      <h3>{t(`view.${name}`)}</h3>
      {inSight && (
        <PanelBoundary>
          <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
            <View />
          </Suspense>
        </PanelBoundary>
      )}
    </div>
  );
}
