/** Only a network with a shortcut needs them. */
import { fetched } from '../../../controls/browser/fetched';

export const PartsLayer = fetched(async () => (await import('./Parts')).PartsLayer);
export const PartsChoice = fetched(async () => (await import('./Parts')).PartsChoice);
