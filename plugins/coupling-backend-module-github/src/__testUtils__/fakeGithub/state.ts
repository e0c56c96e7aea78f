/** Apps have no user. */
export interface FakeAuthor {
  name: string;
  email: string;
  user: { login: string } | null;
}

/** A deployment as it is in the fake; `null` where GitHub has none. */
export interface FakeDeployment {
  databaseId: number | null;
  environment: string | null;
  createdAt: string;
  description: string | null;
  commitOid: string;
  ref: { name: string; prefix?: string } | null;
  creator: { login: string; __typename: 'User' | 'Bot' } | null;
  commit: { message: string; author?: FakeAuthor } | null;
  statuses: { nodes: { state: string; createdAt: string }[] };
}

/** A commit, what stands at its paths, and the pull requests that brought it. */
export interface FakeCommit {
  sha: string;
  message: string;
  author?: { login: string; type: 'User' | 'Bot' };
  /** Ids by path. */
  tree?: Record<string, string>;
  pulls?: number[];
}

export interface FakeTag {
  name: string;
  sha: string;
  committedDate: string;
  /** Only annotated tags have one. */
  annotation?: { message: string; date: string };
}

export interface FakeRepository {
  deployments: FakeDeployment[];
  releases: Record<string, unknown>[];
  tags: FakeTag[];
  /** The oldest first. */
  commits: FakeCommit[];
  /** Issues that pull requests close, like `acme/plans#5`. */
  closes: Map<number, string[]>;
}

/** An installation of a GitHub App. */
export interface FakeInstallation {
  id: number;
  owner: string;
  /** Names of repositories when it has not all of them. */
  selected?: string[];
}

export class FakeState {
  readonly repositories = new Map<string, FakeRepository>();
  readonly installations: FakeInstallation[] = [];
  /** Tokens that are taken; any when there are none. */
  readonly tokens = new Set<string>();

  repository(slug: string): FakeRepository {
    const kept = this.repositories.get(slug) ?? {
      ...{ deployments: [], releases: [], tags: [], commits: [] },
      closes: new Map(),
    };
    this.repositories.set(slug, kept);
    return kept;
  }
}

/** The commit that a tag or a commit id means. */
export function commitAt(
  { commits, tags }: FakeRepository,
  revision: string,
): FakeCommit | undefined {
  const sha = tags.find(({ name }) => name === revision)?.sha ?? revision;
  return commits.find(commit => commit.sha === sha);
}
