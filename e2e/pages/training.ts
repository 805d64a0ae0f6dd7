import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class TrainingPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Training');
  }
}
