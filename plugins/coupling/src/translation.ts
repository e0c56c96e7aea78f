import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { boundaryMessages } from './boundaryMessages';
import { dataHealthMessages } from './dataHealthMessages';
import { exemptionMessages } from './exemptionMessages';
import { findingMessages, missingEvidenceMessages } from './findingMessages';
import { sentenceMessages } from './sentenceMessages';

/** The kinds that have a text of their own; others are called as the backend does. */
export const evidenceKindMessages = {
  release: 'Release',
  call: 'Call',
  access: 'Data access',
  join: 'Join',
  'foreign-key': 'Foreign key',
  'schema-change': 'Schema change',
  contract: 'Contract',
  journey: 'Journey',
  oncall: 'On call',
  resilience: 'Resilience',
  drill: 'Drill',
};

/**
 * The texts of the cards and the tab. Sentences about a service come from the
 * backend with a code, by which they can be worded otherwise.
 */
export const couplingTranslationRef = createTranslationRef({
  id: 'coupling',
  messages: {
    state: {
      loading: 'Loading',
      notAssessedTitle: 'Not assessed yet',
      notAssessed:
        'Nothing has been computed for this service yet. Scores appear after the next assessment.',
      noPermissionTitle: 'You may not see this',
      noPermission:
        'You need the permission {{permission}}. Ask the people who run this Backstage to grant it.',
      errorTitle: 'Could not be loaded',
      unreachable: 'The backend does not answer ({{reason}}).',
      errorRemedy:
        'If this continues, ask the people who run this Backstage to look in its log.',
      retry: 'Try again',
      scrolls: '{{label}}, scrolls sideways',
    },
    catalogName: { missing: 'not in the catalog' },
    word: {
      free: 'Free',
      loose: 'Loose',
      tight: 'Tight',
      locked: 'Locked',
      unknown: 'Unknown',
    },
    score: {
      number: '{{score}} of 100',
      range: 'range {{low}}–{{high}}',
      evidenceAge: 'Newest evidence {{age}}',
      noEvidence: 'No evidence',
      stale: 'Out of date.',
      seeEvidence: 'See the evidence',
      seeSources: 'State of the sources',
    },
    trend: {
      summary:
        'Trend over {{days}} days: from {{from}} to {{to}}, between {{lowest}} and {{highest}}.',
      unknownDays_one: 'Unknown on {{count}} day.',
      unknownDays_other: 'Unknown on {{count}} days.',
    },
    couplingCard: {
      title: 'Coupling',
      release: 'Coordinated release',
      data: 'Shared data',
      otherTeams_one:
        'With {{count}} other team: {{word}}, {{score}} of 100 (range {{low}}–{{high}}).',
      otherTeams_other:
        'With {{count}} other teams: {{word}}, {{score}} of 100 (range {{low}}–{{high}}).',
      partners: 'Released together with',
      asAbove:
        '{{hits}} of {{releases}} releases within {{hours}}\u00a0h, as described above.',
      morePartners: 'and {{number}} more',
      hiddenPartners_one: 'and {{count}} service you may not see',
      hiddenPartners_other: 'and {{count}} services you may not see',
      allDetails: 'Partners, data and evidence',
    },
    systemOfRecordCard: {
      title: 'System of record',
      ownsNothing: 'It is not the system of record for any known dataset.',
      borrowed: "Uses other services' data",
      more: 'and {{number}} more',
      inStore: 'in',
      fact: 'Holds {{fact}}',
      here: 'Access from here: {{modes}}',
      notUsed: 'Linked, but neither read nor written from here',
      wholeStore: 'Everything',
      inheritedSchema: 'Declared for all of {{schema}}',
      inheritedStore: 'Declared for the whole store',
      seen: 'Seen: {{basis}}',
      seenOther: 'Seen: {{service}} ({{basis}})',
      notSeen: 'The evidence alone does not tell who owns it',
      undeclared: 'No boundary claims it',
      contested: 'Claimed, but contested',
      allDetails: 'All shared data',
    },
    basis: {
      declared: 'Declared in the catalog',
      'sole-ddl': 'Only service that changes its structure',
      'sole-writer': 'Only service that writes it',
      'most-writes': 'Makes most of the writes',
    },
    severity: {
      shared: 'Shared, severity {{severity}} of 100',
      notShared: 'Not shared',
    },
    mode: {
      read: 'reads',
      write: 'writes',
      ddl: 'changes the structure',
    },
    systemOfRecord: {
      owner: 'System of record',
      none: 'No system of record',
      hidden: 'A service you may not see',
      contested: 'Contested',
    },
    incidentOwnerCard: {
      title: 'Incident owner',
      nobodyTitle: 'Nobody answers for this service',
      nobodyRemedy:
        'Give it an owning group that has an e-mail address or a link, or an on-call schedule.',
      oncall: 'On call',
      until: 'until {{time}}',
      escalation: 'Escalation',
      noTeam: 'No owning team in the catalog',
      observed: 'Observed {{age}}',
      dependencies: 'Depends on',
      dependenciesLost: 'Nobody answers for {{lost}} of {{total}}.',
      dependenciesKnown_one: 'Somebody answers for it.',
      dependenciesKnown_other: 'Somebody answers for each of the {{count}}.',
      more: 'and {{number}} more',
      fewer: 'Show fewer',
      via: {
        call: 'called',
        event: 'sends events',
        data: 'owns data',
      },
    },
    content: {
      title: 'Coupling',
      assessed: 'Assessed {{age}} with version {{version}} of the formulas',
      partnersTitle: 'Coordinated release',
      datasetsTitle: 'Shared data',
      findingsTitle: 'Findings',
      evidenceTitle: 'Evidence',
    },
    verdict: {
      'needed-together': 'Must be released together',
      'same-train': 'Same release train',
      independent: 'Independent',
      'not-enough-data': 'Not enough data',
    },
    direction: {
      'partner-follows': 'Follows {{lag}} later',
      'partner-leads': 'Leads by {{lag}}',
      together: 'Together, {{lag}} apart',
    },
    partnersTable: {
      inOrder:
        'Services it must be released with come first, then those released with it most often.',
      partner: 'Service',
      verdict: 'Verdict',
      hits: 'Released together',
      hitsOf: '{{hits}} of {{releases}} within {{hours}}\u00a0h',
      expected: 'By chance',
      order: 'Order (median)',
      otherTeam: 'other team',
      evidence: 'Evidence',
      compare: 'Compare releases',
      empty: 'No service is known to be released together with this one.',
    },
    datasetsTable: {
      dataset: 'Dataset',
      severity: 'Severity',
      owner: 'System of record',
      accessors: 'Used by',
      otherTeam: 'other team',
      moreUsers: 'and {{number}} more',
      fewerUsers: 'Show fewer',
      empty: 'No dataset is known to be used by this service.',
    },
    findings: findingMessages,
    missingEvidence: missingEvidenceMessages,
    sentence: sentenceMessages,
    evidence: {
      kind: 'Kind',
      allKinds: 'All kinds',
      comparedWith: 'Together with the evidence of',
      clearPartner: 'Only this service',
      when: 'Observed',
      what: 'What',
      source: 'Source',
      link: 'Where it came from',
      open: 'Open',
      noLink: 'No link',
      range: '{{from, number}}–{{to, number}} of {{total, number}}',
      next: 'Next page',
      previous: 'Previous page',
      pages: 'Evidence pages',
      empty: 'No evidence of this kind.',
    },
    boundaryCard: boundaryMessages,
    dataHealth: dataHealthMessages,
    exemption: exemptionMessages,
    evidenceKind: evidenceKindMessages,
  },
});
