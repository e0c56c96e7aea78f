import { AT, BARE, DASH, type Collection } from './collection';

/** No constant was chosen by it; a limit and a rule dropped came of it. */
export const secondCollection: Collection = {
  monorepos: [
    { repository: 'Effect-TS/effect', tags: [AT] },
    { repository: 'Shopify/hydrogen', tags: [AT] },
    { repository: 'apollographql/apollo-server', tags: [AT] },
    { repository: 'aws-amplify/amplify-js', tags: [AT] },
    { repository: 'aws-amplify/amplify-ui', tags: [AT] },
    {
      repository: 'conventional-changelog/conventional-changelog',
      tags: [DASH],
    },
    { repository: 'dotansimha/graphql-code-generator', tags: [AT] },
    { repository: 'electron-userland/electron-builder', tags: [AT] },
    { repository: 'graphql-hive/gateway', tags: [AT] },
    {
      repository: 'kyverno/kyverno',
      tags: [BARE, DASH],
      packages: ['kyverno'],
    },
    {
      repository: 'microsoft/rushstack',
      tags: [/^(?<service>@[^@]+)_v(?<version>\d.*)$/],
    },
    {
      repository: 'module-federation/core',
      tags: [BARE],
      packages: ['enhanced', 'manifest', 'rspack', 'runtime', 'sdk'],
    },
    {
      repository: 'pulumi/pulumi',
      tags: [BARE, /^(?<service>pkg|sdk)\/v(?<version>\d.*)$/],
      packages: ['pulumi'],
      lockstep: ['pulumi', 'pkg', 'sdk'],
    },
    { repository: 'sveltejs/svelte', tags: [AT] },
    { repository: 'wevm/wagmi', tags: [AT] },
  ],
  separate: {
    'crossplane/crossplane': BARE,
    'dapr/components-contrib': BARE,
    'dapr/dapr': BARE,
    'docker/buildx': BARE,
    'docker/cli': BARE,
    'envoyproxy/gateway': BARE,
    'fastify/fastify': BARE,
    'getsentry/self-hosted': BARE,
    'getsentry/snuba': BARE,
    'getsentry/symbolicator': BARE,
    'goharbor/harbor': BARE,
    'goharbor/harbor-helm': BARE,
    'grpc/grpc-go': BARE,
    'longhorn/longhorn': BARE,
    'longhorn/longhorn-engine': BARE,
    'longhorn/longhorn-manager': BARE,
    'moby/buildkit': BARE,
    'moby/moby': /^(docker-)?v(?<version>\d+\.\d.*)$/,
    'nats-io/nats-server': BARE,
    'nodejs/undici': BARE,
    'rook/rook': BARE,
    'vmware-tanzu/velero': BARE,
  },
  groups: [
    ['docker/cli', 'moby/moby'],
    ['getsentry/self-hosted', 'getsentry/snuba', 'getsentry/symbolicator'],
    [
      'longhorn/longhorn',
      'longhorn/longhorn-engine',
      'longhorn/longhorn-manager',
    ],
  ],
  pins: [
    ['dapr/dapr', 'dapr/components-contrib'],
    ['goharbor/harbor-helm', 'goharbor/harbor'],
  ],
  families: { docker: 'moby' },
};
