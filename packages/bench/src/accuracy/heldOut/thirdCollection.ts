import { AT, BARE, DASH, type Collection } from './collection';

/** Rules were dropped and shaped by it, none was made for it. */
export const thirdCollection: Collection = {
  monorepos: [
    {
      repository: 'Shopify/cli',
      tags: [BARE],
      packages: ['app', 'cli', 'create-app'],
    },
    { repository: 'VictoriaMetrics/helm-charts', tags: [DASH] },
    {
      repository: 'external-secrets/external-secrets',
      tags: [BARE, /^(?<service>helm-chart)-(?<version>\d.*)$/],
      packages: ['external-secrets'],
    },
    { repository: 'graphql-hive/graphql-yoga', tags: [AT] },
    { repository: 'keystonejs/keystone', tags: [AT] },
    {
      repository: 'open-telemetry/opentelemetry-ruby-contrib',
      tags: [/^(?<service>[^/]+)\/v(?<version>\d.*)$/],
    },
  ],
  separate: {
    'VictoriaMetrics/operator': BARE,
    'aquasecurity/trivy': BARE,
    'aquasecurity/trivy-action': BARE,
    'aquasecurity/trivy-operator': BARE,
    'caddyserver/caddy': BARE,
    'camunda/camunda-platform-helm': /^camunda-platform-(?<version>\d.*)$/,
    'elastic/elasticsearch-js': BARE,
    'jenkinsci/helm-charts': /^jenkins-(?<version>\d.*)$/,
    'knative/operator': BARE,
    'netdata/helmchart': /^netdata-(?<version>\d.*)$/,
    'opensearch-project/alerting': BARE,
    'opensearch-project/k-NN': BARE,
    'opensearch-project/security': BARE,
    'opensearch-project/sql': BARE,
    'quarkusio/quarkus-platform': BARE,
    'rancher/fleet': BARE,
    'sanity-io/client': BARE,
    'sigstore/cosign': BARE,
    'tektoncd/operator': BARE,
    'vectordotdev/helm-charts': /^vector-(?<version>\d.*)$/,
    'vectordotdev/vector': BARE,
    'web-infra-dev/rsbuild': BARE,
  },
  groups: [
    [
      'opensearch-project/alerting',
      'opensearch-project/k-NN',
      'opensearch-project/security',
      'opensearch-project/sql',
    ],
  ],
  pins: [
    ['aquasecurity/trivy-action', 'aquasecurity/trivy'],
    ['vectordotdev/helm-charts', 'vectordotdev/vector'],
  ],
  families: {},
};
