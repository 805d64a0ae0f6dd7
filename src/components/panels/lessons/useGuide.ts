import { useEffect } from 'react';
import { createGuide, type Guide } from '../../../lessons/guide';
import { lessonOf } from '../../../lessons/course/lessons';
import type { Playground } from '../../../store/playground';
import { usePlaygroundStore } from '../page/playgroundContext';
import { keepProgress } from './progress';

/** One leads through all lessons of a page. */
const GUIDES = new WeakMap<Playground, Guide>();

export function useGuide(): Guide {
  const playground = usePlaygroundStore();
  const known = GUIDES.get(playground);
  const guide = known ?? createGuide(playground, lessonOf);
  GUIDES.set(playground, guide);
  useEffect(() => keepProgress(playground), [playground]);
  return guide;
}
