import type { InsideFacts } from './slice';

export const hasInterventions = ({ interventions }: InsideFacts): boolean => interventions.length > 0;
