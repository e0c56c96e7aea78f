/** A list's entry as GitLab answers it. */
export type Item = Record<string, unknown> & {
  updated_at?: string;
  released_at?: string;
};

const ada = {
  id: 7,
  username: 'ada',
  name: 'Ada',
  state: 'active',
  avatar_url: null,
  web_url: 'https://gitlab.com/ada',
};

/** A commit's hash for a letter or a number. */
export function sha(of: string | number): string {
  return `${of}`.padStart(40, 'c');
}

function commit(id: string, message: string, at: string) {
  return {
    id,
    short_id: id.slice(0, 8),
    title: message.split('\n')[0],
    message,
    created_at: at,
    author_name: 'Ada',
    author_email: 'ada@example.org',
  };
}

/** A deployment of `main` to production that took ten seconds. */
export function deployment(
  id: number,
  createdAt: string,
  more: {
    environment?: string;
    message?: string;
    job?: Record<string, unknown> | null;
  } & Record<string, unknown> = {},
): Item {
  const {
    environment: place = 'production',
    message = 'Ship it',
    job,
    ...rest
  } = more;
  const done = new Date(Date.parse(createdAt) + 10_000).toISOString();
  const hash = String(rest.sha ?? sha(id));
  const deployable = {
    id: 600 + id,
    status: 'success',
    stage: 'deploy',
    name: 'deploy',
    ref: 'main',
    tag: false,
    coverage: null,
    created_at: createdAt,
    started_at: createdAt,
    finished_at: done,
    web_url: `https://gitlab.com/acme/orders/-/jobs/${600 + id}`,
    commit: commit(hash, message, createdAt),
    pipeline: {
      id: 30 + id,
      sha: hash,
      ref: 'main',
      status: 'success',
      web_url: `https://gitlab.com/acme/orders/-/pipelines/${30 + id}`,
    },
    user: ada,
  };
  return {
    id,
    iid: id,
    ref: 'main',
    sha: hash,
    created_at: createdAt,
    updated_at: new Date(Date.parse(done) + 2_000).toISOString(),
    status: 'success',
    user: ada,
    environment: {
      id: 9,
      name: place,
      slug: place.replace(/\W/g, '-'),
      external_url: null,
    },
    deployable: job === null ? null : { ...deployable, ...job },
    ...rest,
  };
}

/** A release of `acme/orders`. */
export function release(
  tag: string,
  releasedAt: string,
  more: Record<string, unknown> = {},
): Item {
  return {
    name: tag,
    tag_name: tag,
    description: 'Notes',
    created_at: releasedAt,
    released_at: releasedAt,
    upcoming_release: false,
    author: ada,
    commit: commit(sha(tag.replace(/\D/g, '')), 'Ship it', releasedAt),
    assets: { count: 0, sources: [], links: [] },
    _links: { self: `https://gitlab.com/acme/orders/-/releases/${tag}` },
    ...more,
  };
}

/** An environment as the list of a project has it. */
export function environment(id: number, name: string, tier: string): Item {
  return {
    id,
    name,
    slug: name.replace(/\W/g, '-'),
    external_url: null,
    state: 'available',
    tier,
  };
}

/** A merge request as the list of a deployment has it. */
export function mergeRequest(
  iid: number,
  title: string,
  branch = `change-${iid}`,
): Item {
  return {
    id: 900 + iid,
    iid,
    project_id: 42,
    title,
    description: 'After OTHER-1, and gitlab-org/gitlab!5',
    state: 'merged',
    source_branch: branch,
    target_branch: 'main',
    author: ada,
    sha: sha(iid),
    references: {
      short: `!${iid}`,
      relative: `!${iid}`,
      full: `acme/orders!${iid}`,
    },
    web_url: `https://gitlab.com/acme/orders/-/merge_requests/${iid}`,
  };
}
