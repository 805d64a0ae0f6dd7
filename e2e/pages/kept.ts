import { expect, type Page } from '@playwright/test';
import { downloaded } from './download';
import type { Playground } from './playground';

/** The step of the run that the browser keeps of the tab that wrote last; -1 where it keeps none. */
export const stepKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('lstm-playground');
        // The page has not made its database yet: to look must not make an empty one in its place.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(-1);
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

/** The whole run as a file: all of its numbers. */
export async function checkpoint(page: Page): Promise<{ standing: { checkpoint: object; losses: object } }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return JSON.parse(
    await downloaded(page, () => page.getByRole('button', { name: 'Checkpoint (.json)', exact: true }).click()),
  ) as { standing: { checkpoint: object; losses: object } };
}

/** Steps on until the run is in the midst of an epoch, and waits until it is written. */
export async function restInMidEpoch(playground: Playground): Promise<number> {
  await playground.transport.train().click();
  await playground.reachesEpoch(2);
  if (await playground.transport.pause().isVisible()) await playground.transport.pause().click();
  await playground.becomes('paused');
  // It is at rest before and after the step: what has changed is the count.
  const steps = (await playground.steps()) + 1;
  await playground.transport.step().click();
  await playground.hasSteps(steps);
  await expect.poll(() => stepKept(playground.page)).toBe(steps);
  return steps;
}
