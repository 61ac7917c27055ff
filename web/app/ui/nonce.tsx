// The nonce of this answer's inline scripts. In the browser it is empty: there it has done its work.
import { createContext, useContext } from 'react';

export const NonceContext = createContext('');

export const useNonce = () => useContext(NonceContext);
