import { Suspense, type ReactNode } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from './PanelBoundary';
import { usePlayground } from './playgroundContext';

const LeakBanner = fetched(async () => (await import('../evaluation/leaks/LeakBanner')).LeakBanner);
const ExportNote = fetched(async () => (await import('../exporting/ExportNote')).ExportNote);
const KeptNote = fetched(async () => (await import('../runs/history/KeptNote')).KeptNote);
const WindowsAlert = fetched(async () => (await import('./WindowsAlert')).WindowsAlert);
const BeatDialog = fetched(async () => (await import('../lessons/beat/BeatDialog')).BeatDialog);
const NewVersionNote = fetched(async () => (await import('../offline/NewVersionNote')).NewVersionNote);
const SlowNote = fetched(async () => (await import('../training/SlowNote')).SlowNote);

const Note = ({ children }: { children: ReactNode }) => (
  <PanelBoundary>
    <Suspense fallback={null}>{children}</Suspense>
  </PanelBoundary>
);

/** What most visits never have to be told: each is fetched when it is. */
export function RareNotes() {
  const leaks = usePlayground((state) => state.config.leaks !== '');
  const isBlocked = usePlayground((state) => state.windowsProblem !== null);
  const hasKeptNote = usePlayground((state) => state.keptNote !== null);
  const hasExportNote = usePlayground((state) => state.exportNote !== null || state.written !== null);
  const isSlow = usePlayground((state) => state.slowness !== null);
  const isBeat = usePlayground((state) => state.beat !== null);
  const hasNewVersion = usePlayground((state) => state.hasNewVersion);
  return (
    <>
      {hasNewVersion && (
        <Note>
          <NewVersionNote />
        </Note>
      )}
      {leaks && (
        <Note>
          <LeakBanner />
        </Note>
      )}
      {isBlocked && (
        <Note>
          <WindowsAlert />
        </Note>
      )}
      {hasExportNote && (
        <Note>
          <ExportNote />
        </Note>
      )}
      {hasKeptNote && (
        <Note>
          <KeptNote />
        </Note>
      )}
      {isBeat && (
        <Note>
          <BeatDialog />
        </Note>
      )}
      {isSlow && (
        <Note>
          <SlowNote />
        </Note>
      )}
    </>
  );
}
