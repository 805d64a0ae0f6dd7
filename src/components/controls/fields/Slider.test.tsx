import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Slider } from './Slider';

const STOPS = [1, 2, 4, 8, 16, 32];
const onCommit = vi.fn<(value: number) => void>();

function show(value: number) {
  render(
    <Slider
      label="Units"
      exactLabel="Units, exact value"
      value={value}
      stops={STOPS}
      min={1}
      max={32}
      whole
      format={(number) => `${number} units`}
      onCommit={onCommit}
    />,
  );
  return {
    slider: screen.getByRole('slider', { name: 'Units' }),
    exact: screen.getByRole('spinbutton', { name: 'Units, exact value' }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  onCommit.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('Slider', () => {
  it('sits at the nearest stop and says the real value', () => {
    const { slider, exact } = show(17);
    expect(slider).toHaveProperty('value', '4');
    expect(slider.getAttribute('aria-valuetext')).toBe('17 units');
    expect(exact).toHaveProperty('value', '17');
  });

  it('commits only the stop that a drag rests on', () => {
    const { slider } = show(1);
    for (const position of ['1', '2', '3']) fireEvent.change(slider, { target: { value: position } });
    vi.advanceTimersByTime(100);
    expect(onCommit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(onCommit.mock.calls).toEqual([[8]]);
  });

  it('takes an exact number on Enter, within its range', () => {
    const { exact } = show(4);
    fireEvent.change(exact, { target: { value: '13' } });
    expect(onCommit).not.toHaveBeenCalled();
    fireEvent.keyDown(exact, { key: 'Enter' });
    fireEvent.change(exact, { target: { value: '999' } });
    fireEvent.blur(exact);
    expect(onCommit.mock.calls).toEqual([[13], [32]]);
  });

  it('takes nothing that is no number, and Escape takes it back', () => {
    const { exact } = show(4);
    fireEvent.change(exact, { target: { value: '' } });
    fireEvent.blur(exact);
    fireEvent.change(exact, { target: { value: '7' } });
    fireEvent.keyDown(exact, { key: 'Escape' });
    fireEvent.blur(exact);
    expect(onCommit).not.toHaveBeenCalled();
  });
});
