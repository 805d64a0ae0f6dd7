import { usePlayground } from '../page/playgroundContext';

/** Whether anything else than a forecast is asked of the network in place. */
export const useIsTask = (): boolean => usePlayground((state) => state.config.task !== 'forecasting');
