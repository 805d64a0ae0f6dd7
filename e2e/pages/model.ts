import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class ModelPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Model');
  }
}
