import type { Exemption } from '../catalog/catalogModel';

/** The last day counts: it holds until that day is over, UTC. */
export function hasRunOut({ until }: Exemption, today: string): boolean {
  return until < today;
}
