import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class ForecastPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Forecast');
  }
  /** The chart in words, with its current figures. */
  readonly caption = () => this.region.getByText(/^Series of /);
  /** The window whose gates are shown. */
  readonly window = () => this.slider('Window for the gates');
  /** Points that were filled in. */
  readonly rings = () => this.region.locator('circle');
  /** Whether the parts are drawn that a shortcut and the network have in it, and the parts in words. */
  readonly parts = (name: string) => this.radio('Parts of the forecast', name);
  readonly partsCaption = () => this.region.getByText(/^At the end the line says /);
  readonly tab = (name: 'One step ahead' | 'Free run') => this.region.getByRole('tab', { name, exact: true });
}
