/** The exporter's thread: what leaves the tab as a file, and what comes in. All logic is in `exporting/`. */
import { watchImports } from '../arrival/arrive';
import { exporting } from '../exporting/exporter';
import { NotArrived } from '../protocol/arrival';
import type { ExportCommand } from '../protocol/exporting';
import { crashOf } from '../training/crash';
import { listen } from './listen';

watchImports();

listen<ExportCommand>((command) => {
  exporting(command).then(
    (event) => self.postMessage(event),
    (thrown: unknown) => {
      if (thrown instanceof NotArrived) {
        const { file, absence } = thrown;
        return self.postMessage({ kind: 'notArrived', file, absence });
      }
      self.postMessage({ kind: 'crashed', ...crashOf(thrown) });
    },
  );
});
