// Whether scripts run: false on the server and in the first render, so that both say the same.
import { useSyncExternalStore } from 'react';

const never = () => () => {};

export const useScripted = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
