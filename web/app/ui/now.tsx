// "Now" for relative times: the loader's clock at first, so that the browser's first render equals the server's; then it walks.
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

const NowContext = createContext('1970-01-01T00:00:00.000Z');

export const useNow = () => useContext(NowContext);

// The finest unit shown is the minute.
const stepMs = 30_000;

export function NowProvider({ start, children }: { start: string; children: ReactNode }) {
  const [walked, setWalked] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setWalked(new Date().toISOString()), stepMs);
    return () => clearInterval(timer);
  }, []);
  const now = walked !== null && walked > start ? walked : start;
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}
