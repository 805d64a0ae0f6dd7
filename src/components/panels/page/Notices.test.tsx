import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { configFor } from '../../../model/settings/config';
import type { Language } from '../../../i18n/language';
import { fetchLanguage } from '../../../i18n/words';
import { testPlayground } from '../../../store/playground.fixture';
import type { Notice } from '../../../store/page/facts';
import type { PlaygroundState } from '../../../store/state';
import { Notices } from './Notices';
import { PlaygroundContext } from './playgroundContext';
import { WindowsAlert } from './WindowsAlert';

await fetchLanguage('zh');

function show(notices: readonly Notice[], more: Partial<PlaygroundState> = {}, language: Language = 'en') {
  const config = { ...configFor('air-passengers'), learningRate: 0.01 };
  const { playground } = testPlayground(config, { language, notices, ...more });
  render(
    <PlaygroundContext value={playground}>
      <Notices />
      <WindowsAlert />
    </PlaygroundContext>,
  );
  return playground;
}
afterEach(cleanup);

const IMPORT: Notice = {
  kind: 'import',
  fileName: 'sales.csv',
  problem: { code: 'column-without-numbers', column: 'value', line: 7, cell: 'n/a?' },
  report: null,
};

describe('notices', () => {
  it('say where, what, and what to do, and can be put away', () => {
    const playground = show([IMPORT]);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('sales.csv');
    expect(alert.textContent).toContain('Column “value”, line 7: “n/a?” is not a number. Choose another column');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(playground.getState().notices).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('name the settings of a broken link as the panels do', () => {
    show([
      {
        kind: 'link',
        problems: [
          { code: 'out-of-range', name: 'lookBack', value: '9999', used: '256' },
          { code: 'unknown-setting', name: 'colour' },
        ],
      },
    ]);
    const { textContent } = screen.getByRole('alert');
    expect(textContent).toContain('Look-back window: 9999 is outside its range; 256 is used.');
    expect(textContent).toContain('There is no setting “colour”');
  });

  it('speak Chinese', () => {
    show([IMPORT], {}, 'zh');
    expect(screen.getByRole('alert').textContent).toContain('第 7 行');
  });

  it('offer a lower learning rate after a divergence', () => {
    const playground = show([{ kind: 'diverged', step: 40, restoredStep: 30 }]);
    fireEvent.click(screen.getByRole('button', { name: 'Use a learning rate of 0.003' }));
    expect(playground.getState().config.learningRate).toBe(0.003);
  });

  it('offer the longest look-back window that works', () => {
    const playground = show([], { windowsProblem: { code: 'look-back-too-long', longest: 21 } });
    fireEvent.click(screen.getByRole('button', { name: 'Use a look-back window of 21' }));
    expect(playground.getState().config.lookBack).toBe(21);
  });
});
