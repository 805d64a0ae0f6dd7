import type { Page } from '@playwright/test';

/** The step of the run that the browser keeps of the tab that wrote last; -1 where it keeps none. */
export const stepKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('lstm-playground');
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('tabs').objectStore('tabs').getAll();
          all.onsuccess = () => {
            database.close();
            const tabs = all.result as { savedAt: number; standing: { checkpoint: { step: number } } }[];
            const latest = tabs.toSorted((a, b) => b.savedAt - a.savedAt)[0];
            resolve(latest?.standing.checkpoint.step ?? -1);
          };
        };
      }),
  );
