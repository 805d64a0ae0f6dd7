import { useDeferredValue, useEffect } from 'react';
import type { GenerationQuestion } from '../../../../model/protocol/inside/text';
import type { Answered } from '../../../../store/inside/slice';
import type { PlaygroundState } from '../../../../store/state';
import { useCommands, useOfRun, usePaced, usePlayground } from '../../page/playgroundContext';

/** Milliseconds between two drawings while training brings new answers. */
const PACE = 250;

const selectText = (state: PlaygroundState) => state.answers.text ?? null;
const selectGeneration = (state: PlaygroundState) => state.answers.generation ?? null;

/** By which unit a text is coloured: the pinned one, or the first of the layer that is shown. */
export function useTextUnit(): { readonly layer: number; readonly unit: number } {
  const layer = usePlayground((state) => state.layer);
  const unit = usePlayground((state) => Math.max(0, state.pinned?.unit ?? 0));
  return { layer, unit };
}

/** The text around the watched piece; what was answered last stays until the next answer. */
export function useText(layer: number, unit: number): Answered<'text'> | null {
  const { follow } = useCommands();
  useEffect(() => follow({ name: 'text', layer, unit }), [follow, layer, unit]);
  return useOfRun(useDeferredValue(usePaced(selectText, PACE, 60)));
}

/** Asks as long as there is a question; what was said last stays. */
export function useGeneration(question: GenerationQuestion | null): Answered<'generation'> | null {
  const { follow } = useCommands();
  useEffect(() => (question ? follow(question) : undefined), [follow, question]);
  return useOfRun(useDeferredValue(usePaced(selectGeneration, PACE, 190)));
}
