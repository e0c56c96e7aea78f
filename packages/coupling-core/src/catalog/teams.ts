import type { CatalogService } from './catalogModel';

/** What another team's service counts for: agreeing takes longer. */
export const OTHER_TEAM = 1.5;

/** Says which services belong to different teams. */
export interface Teams {
  teamOf(service: string): string | undefined;
  /** False unless both owners are known and differ. */
  differ(a: string, b: string): boolean;
  /** 1 within a team, 1.5 across. */
  factor(a: string, b: string): number;
}

export function teamsOf(services: CatalogService[]): Teams {
  const owners = new Map(services.map(({ ref, owner }) => [ref, owner]));
  const differ = (a: string, b: string) => {
    const [ownerA, ownerB] = [owners.get(a), owners.get(b)];
    return ownerA !== undefined && ownerB !== undefined && ownerA !== ownerB;
  };
  return {
    teamOf: service => owners.get(service),
    differ,
    factor: (a, b) => (differ(a, b) ? OTHER_TEAM : 1),
  };
}
