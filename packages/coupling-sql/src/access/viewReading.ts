import type { Shape } from './shape';

/** What reading a view comes down to. */
export interface ViewReading {
  /** Tables behind it, however many views deep. */
  reads: string[];
  shape: Shape;
}
