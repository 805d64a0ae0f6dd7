import { expect, type Page } from '@playwright/test';
import { DataPanel } from './data/data';
import { EvaluationPanel } from './evaluation';
import { ForecastPanel } from './forecast';
import { GatesPanel } from './inside/gates';
import { InsidePanel } from './inside/inside';
import { LossPanel } from './loss';
import { ModelPanel } from './model';
import { QualityPanel } from './quality';
import { TrainingPanel } from './training';
import { Transport } from './transport';
import { UnitPanel } from './inside/unit';

type State = 'preparing' | 'ready' | 'training' | 'paused' | 'finished' | 'diverged' | 'blocked';

/** What is suggested may change with what is found out: a journey goes by settings of its own. */
const PLAIN = {
  data: 'air-passengers',
  engine: 'reference',
  transform: 'none',
  difference: 12,
  lookBack: 24,
  units: 16,
  shortcut: 'none',
  shortcutHeld: 'trained',
  learningRate: 0.003,
  epochs: 150,
  patience: 0,
};

type Settings = Readonly<Record<string, string | number>>;

function linkOf(settings: Settings): string {
  const of = settings['data'] ?? PLAIN.data;
  const all = { ...(of === PLAIN.data ? PLAIN : { engine: PLAIN.engine }), ...settings };
  return `#${new URLSearchParams(Object.entries(all).map(([name, value]) => [name, String(value)])).toString()}`;
}

/** The whole page. What the trainer does is an attribute of its root: tests wait for states, never for times. */
export class Playground {
  readonly page: Page;
  readonly transport: Transport;
  readonly data: DataPanel;
  readonly model: ModelPanel;
  readonly training: TrainingPanel;
  readonly forecast: ForecastPanel;
  readonly gates: GatesPanel;
  readonly inside: InsidePanel;
  readonly loss: LossPanel;
  readonly evaluation: EvaluationPanel;
  readonly quality: QualityPanel;
  readonly unit: UnitPanel;

  constructor(page: Page) {
    this.page = page;
    this.transport = new Transport(page);
    this.data = new DataPanel(page);
    this.model = new ModelPanel(page);
    this.training = new TrainingPanel(page);
    this.forecast = new ForecastPanel(page);
    this.gates = new GatesPanel(page);
    this.inside = new InsidePanel(page);
    this.loss = new LossPanel(page);
    this.evaluation = new EvaluationPanel(page);
    this.quality = new QualityPanel(page);
    this.unit = new UnitPanel(page);
  }

  readonly root = () => this.page.locator('[data-state]');

  /** Opens the page on air passengers with settings as a link has them, on the engine that needs no graphics card. */
  async open(settings: Settings = {}, search = '') {
    await this.page.goto(`./${search}${linkOf(settings)}`);
    await this.becomes('ready');
  }
  /**
   * Follows a link in the page that is open, which spares the seconds that loading takes. It must lead to another run: what
   * is waited for is that one is prepared.
   */
  async follow(settings: Settings) {
    await this.page.evaluate(
      (link) =>
        new Promise<void>((prepared) => {
          const root = document.querySelector<HTMLElement>('[data-state]')!;
          new MutationObserver((records, observer) => {
            const states = [root.dataset['state'], ...records.map(({ oldValue }) => oldValue)];
            if (!states.includes('preparing')) return;
            observer.disconnect();
            prepared();
          }).observe(root, { attributeFilter: ['data-state'], attributeOldValue: true });
          location.hash = link;
        }),
      linkOf(settings),
    );
    await this.becomes('ready');
  }

  /** Waits for a state; a run that is to finish may take a while. */
  async becomes(state: State, timeout = 60_000) {
    await expect(this.root()).toHaveAttribute('data-state', state, { timeout });
  }
  async epoch() {
    return Number(await this.root().getAttribute('data-epoch'));
  }
  async steps() {
    return Number(await this.root().getAttribute('data-step'));
  }
  async reachesEpoch(epoch: number, timeout = 60_000) {
    await expect.poll(() => this.epoch(), { timeout }).toBeGreaterThanOrEqual(epoch);
  }
  async hasSteps(steps: number) {
    await expect(this.root()).toHaveAttribute('data-step', String(steps));
  }
  readonly alert = (text: string | RegExp) => this.page.getByRole('alert').filter({ hasText: text });

  /** A setting as the link in the address bar has it. */
  async linked(name: string) {
    const hash = await this.page.evaluate(() => location.hash);
    return new URLSearchParams(hash.slice(1)).get(name);
  }
}
