/** Moments needed before they are a control. */
const MIN_MOMENTS = 5;

/** Moments as long as a window, counted back from the end, quiet ones too. */
export interface Slots {
  /** By service, the numbers of the slots it releases in. */
  of: Set<number>[];
  /** By slot, how many services release in it. */
  services: number[];
  /** How many slots each busy level has. */
  atLevel: number[];
}

/** Cuts time in slots of the width of a window. */
export function slotsOf(times: number[][], width: number, to: number): Slots {
  const slotOf = (at: number) => Math.floor((to - at) / width);
  const of = times.map(own => new Set(own.map(slotOf)));
  const first = Math.min(...times.map(([at]) => at));
  const services = Array<number>(slotOf(first) + 1).fill(0);
  for (const own of of) for (const slot of own) services[slot] += 1;
  const atLevel: number[] = [];
  for (const busy of services) add(atLevel, busyLevel(busy), 1);
  return { of, services, atLevel };
}

/** ⌊log2 m⌋, with a level of its own for nobody. */
export function busyLevel(others: number): number {
  return others === 0 ? 0 : 1 + Math.floor(Math.log2(others));
}

/**
 * π_fleet by busy level: of the slots without the subject that are as busy (the
 * partner not counted), how many have the partner. Absent where they are few.
 */
export function fleetChances(
  { of, services, atLevel }: Slots,
  subject: number,
  partner: number,
): (number | undefined)[] {
  const moments = [...atLevel];
  const withPartner: number[] = [];
  for (const slot of of[subject]) add(moments, busyLevel(services[slot]), -1);
  for (const slot of of[partner]) {
    if (of[subject].has(slot)) continue;
    add(moments, busyLevel(services[slot]), -1);
    add(moments, busyLevel(services[slot] - 1), 1);
    add(withPartner, busyLevel(services[slot] - 1), 1);
  }
  return Array.from(moments, (s = 0, level) =>
    s < MIN_MOMENTS
      ? undefined
      : ((withPartner[level] ?? 0) + 0.25) / (s + 0.5),
  );
}

function add(counts: number[], level: number, count: number): void {
  counts[level] = (counts[level] ?? 0) + count;
}
