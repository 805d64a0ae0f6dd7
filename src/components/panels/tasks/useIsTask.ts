import { usePlayground } from '../page/playgroundContext';

/** Whether the settings ask the network for anything else than a forecast. */
export const useIsTask = (): boolean => usePlayground((state) => state.config.task !== 'forecasting');
