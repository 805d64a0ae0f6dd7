import { Suspense, type ReactNode } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground } from '../page/playgroundContext';

const LessonColumn = fetched(async () => (await import('./LessonColumn')).LessonColumn);

/** Where the settings stand; while a lesson is taken it stands there, and they are folded below it. */
export function LessonPlace({ children }: { children: ReactNode }) {
  const isOn = usePlayground((state) => state.lesson !== null || state.wantedLesson !== null);
  const { noteLesson } = useCommands();
  if (!isOn) return children;
  // A lesson that fails must not stand in the way of the page.
  return (
    <PanelBoundary onDismiss={() => noteLesson({ lesson: null, wantedLesson: null })}>
      <Suspense fallback={children}>
        <LessonColumn>{children}</LessonColumn>
      </Suspense>
    </PanelBoundary>
  );
}
