import { createContext } from 'react';

/** Refs that the answer shown names and the catalog does not have. */
export const NotInCatalog = createContext<readonly string[]>([]);
