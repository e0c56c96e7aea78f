/**
 * Finds which things are connected, through any number of steps: a forest in
 * which every tree is one connected set (union–find).
 */
export class DisjointSets<T> {
  private readonly parents = new Map<T, T>();

  connect(a: T, b: T): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    this.parents.set(rootA, rootA);
    this.parents.set(rootB, rootA);
  }

  /** The same for all that are connected; undefined for what never was. */
  setOf(member: T): T | undefined {
    return this.parents.has(member) ? this.rootOf(member) : undefined;
  }

  sets(): T[][] {
    const sets = new Map<T, T[]>();
    for (const member of this.parents.keys()) {
      const root = this.rootOf(member);
      const set = sets.get(root) ?? [];
      set.push(member);
      sets.set(root, set);
    }
    return [...sets.values()];
  }

  private rootOf(member: T): T {
    let root = member;
    for (;;) {
      const parent = this.parents.get(root);
      if (parent === undefined || parent === root) break;
      root = parent;
    }
    if (root !== member) this.parents.set(member, root);
    return root;
  }
}
