/**
 * What GitLab documents of its deployment and release hooks, cut to what every
 * hook has and what a reader may be misled by.
 */
export function hook(kind: string): Record<string, unknown> {
  return {
    object_kind: kind,
    ...(kind === 'deployment' && {
      status: 'success',
      status_changed_at: '2026-07-31 21:50:00 +0200',
      deployment_id: 15,
      deployable_id: 796,
      deployable_url: 'https://gitlab.com/acme/orders/-/jobs/796',
      environment: 'production',
      environment_tier: 'production',
    }),
    ...(kind === 'release' && {
      id: 1,
      created_at: '2026-07-31 12:55:12 UTC',
      released_at: '2026-07-31 12:55:12 UTC',
      tag: 'v1.1.0',
      action: 'create',
      url: 'https://gitlab.com/acme/orders/-/releases/v1.1.0',
    }),
    project: {
      id: 42,
      name: 'Orders',
      web_url: 'https://gitlab.com/Acme/Orders',
      git_http_url: 'https://gitlab.com/Acme/Orders.git',
      namespace: 'Acme',
      path_with_namespace: 'Acme/Orders',
      default_branch: 'main',
    },
  };
}
