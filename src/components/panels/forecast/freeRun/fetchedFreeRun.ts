/** Fetched with the first look at the free run. */
import { fetched } from '../../../controls/browser/fetched';

export const TeacherForcedLayer = fetched(async () => (await import('./TeacherForced')).TeacherForcedLayer);
export const FreeRunNote = fetched(async () => (await import('./TeacherForced')).FreeRunNote);
