import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoldSlider } from './HoldSlider';

const onHold = vi.fn<(value: number) => void>();
const onFree = vi.fn<() => void>();
const frames: FrameRequestCallback[] = [];
const nextFrame = () => act(() => frames.splice(0).forEach((callback) => callback(0)));

function show(held: boolean) {
  render(
    <HoldSlider
      label="Hold f"
      freeLabel="f runs free"
      freeText="free"
      value={0.5}
      held={held}
      min={0}
      max={1}
      step={0.01}
      colour="red"
      format={(value) => value.toFixed(2)}
      onHold={onHold}
      onFree={onFree}
    />,
  );
  return { slider: screen.getByRole('slider'), free: screen.getByRole('button', { name: 'f runs free' }) };
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  onHold.mockClear();
  onFree.mockClear();
});
afterEach(() => {
  cleanup();
  frames.length = 0;
  vi.unstubAllGlobals();
});

describe('HoldSlider', () => {
  it('shows each value at once, and hands on the latest of a frame', () => {
    const { slider, free } = show(false);
    expect(free.textContent).toBe('free');
    for (const value of ['0.4', '0.3', '0.2']) fireEvent.change(slider, { target: { value } });
    expect(slider).toHaveProperty('value', '0.2');
    expect(free.textContent).toBe('0.20');
    expect(onHold).not.toHaveBeenCalled();
    nextFrame();
    expect(onHold.mock.calls).toEqual([[0.2]]);
    fireEvent.change(slider, { target: { value: '0.1' } });
    nextFrame();
    expect(onHold.mock.calls).toEqual([[0.2], [0.1]]);
  });

  it('holds where it stands, and lets go', () => {
    fireEvent.click(show(false).free);
    expect(onHold.mock.calls).toEqual([[0.5]]);
    cleanup();
    fireEvent.click(show(true).free);
    expect(onFree).toHaveBeenCalledOnce();
  });

  it('lets go of what is still waiting for its frame', () => {
    const { slider, free } = show(true);
    fireEvent.change(slider, { target: { value: '0.2' } });
    fireEvent.click(free);
    nextFrame();
    expect(onFree).toHaveBeenCalledOnce();
    expect(onHold).not.toHaveBeenCalled();
  });

  it('keeps its arrows to itself, and lets Escape through', () => {
    const heard = vi.fn<(key: string) => void>();
    const listen = (event: KeyboardEvent) => heard(event.key);
    document.addEventListener('keydown', listen);
    const { slider } = show(false);
    for (const key of ['ArrowLeft', 'Escape']) fireEvent.keyDown(slider, { key });
    document.removeEventListener('keydown', listen);
    expect(heard.mock.calls).toEqual([['Escape']]);
  });
});
