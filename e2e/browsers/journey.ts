/** A short journey that every browser has to make: open, train, watch the gates move, upload a file, another engine. */
import { expect } from '@playwright/test';
import { monthlySales } from '../data/sales';

/** A browser, by whatever it is driven with. Scripts are bodies of functions that run in the page. */
export type Driver = {
  open(url: string): Promise<void>;
  run<T>(script: string): Promise<T>;
  /** Clicks, as a hand does, the element that the script answers with. */
  click(script: string): Promise<void>;
  /** Chooses a file in the field that the script answers with. */
  upload(script: string, file: { readonly name: string; readonly text: string }): Promise<void>;
  /** What went wrong in the page since it was opened. */
  errors(): Promise<readonly string[]>;
};

type Journey = {
  readonly address: string;
  /** The second engine, by the name of its choice. */
  readonly engine: 'CPU' | 'WebGL';
};

const PATIENCE = { timeout: 60_000 };

const ROOT = 'document.querySelector("[data-state]")';
const region = (name: string) => `document.querySelector('section[aria-label="${name}"]')`;
const button = (name: string) =>
  `return [...document.querySelectorAll('button')].find((one) => one.textContent.replace(/[^A-Za-z]/g, '') === '${name}')`;
/** The choice of an engine; the settings that hold it are shown first. */
const choice = (name: string) => `
  const all = [...document.querySelectorAll('label')].filter((one) => one.querySelector('input[type=radio]'));
  const found = all.find((one) => one.textContent === '${name}');
  for (let up = found; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  return found`;

export async function travel(driver: Driver, { address, engine }: Journey): Promise<void> {
  const mark = (name: 'state' | 'epoch') => driver.run<string | null>(`return ${ROOT}?.dataset.${name} ?? null`);
  const becomes = (state: RegExp) => expect.poll(() => mark('state'), PATIENCE).toMatch(state);
  const reachesEpoch = (epoch: number) =>
    expect.poll(async () => Number(await mark('epoch')), PATIENCE).toBeGreaterThanOrEqual(epoch);
  const status = () => driver.run<string>("return document.querySelector('[role=status]').textContent");
  const loss = async () => Number(/Train loss ([\d.]*\d)/.exec(await status())?.[1]);
  const gates = () =>
    driver.run<string[]>(
      `return [...${region('Inside the LSTM')}.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label'))`,
    );
  const caption = () => driver.run<string>(`return ${region('Forecast')}.textContent`);

  await driver.open(`${address}?lang=en#data=sunspots&epochs=0&engine=wasm&learningRate=0.0003&patience=0`);
  await becomes(/^ready$/);
  await expect.poll(async () => (await gates()).length, PATIENCE).toBeGreaterThan(5);
  const untrained = await gates();

  await driver.click(button('Train'));
  await reachesEpoch(1);
  await expect.poll(loss, PATIENCE).toBeGreaterThan(0);
  const early = await loss();
  await reachesEpoch(60);
  await expect.poll(loss, PATIENCE).toBeLessThan(early);
  await expect.poll(gates, PATIENCE).not.toEqual(untrained);
  await driver.click(button('Pause'));
  await becomes(/^paused$/);

  await driver.upload('return document.querySelector(\'input[type=file][aria-label="Upload a CSV file"]\')', {
    name: 'sales.csv',
    text: monthlySales(120),
  });
  await expect.poll(caption, PATIENCE).toContain('120 points');
  await becomes(/^ready$/);

  await driver.click(choice(engine));
  await becomes(/^ready$/);
  await driver.click(button('Train'));
  await reachesEpoch(2);
  if ((await mark('state')) === 'training') await driver.click(button('Pause'));
  // It may have come to its end meanwhile.
  await becomes(/^(paused|finished)$/);
  expect(await driver.run(`return document.querySelector('header dl').textContent`)).toContain(engine);
  // No number is not at least 0: what was uploaded is so regular that its changes are all alike.
  await expect.poll(loss, PATIENCE).toBeGreaterThanOrEqual(0);

  expect(
    await driver.run("return [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent)"),
  ).toEqual([]);
  expect(await driver.errors()).toEqual([]);
}
