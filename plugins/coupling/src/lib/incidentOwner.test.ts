import { FREE, TIGHT } from '../__testUtils__/serviceCouplings';
import { escalationRoute, onCallPerson } from './incidentOwner';

describe('escalationRoute', () => {
  it('names the tool and its policy', () => {
    expect(escalationRoute(TIGHT.incidentOwner)).toEqual({
      text: 'pagerduty: Flux maintainers',
    });
    expect(
      escalationRoute({ ...TIGHT.incidentOwner, policy: undefined }),
    ).toEqual({ text: 'pagerduty' });
  });

  it('writes to a team that has an e-mail address', () => {
    expect(escalationRoute(FREE.incidentOwner)).toEqual({
      text: 'Traefik on-call',
      href: 'mailto:oncall@traefik.example',
    });
  });

  it('shows a contact that is no web page without a link', () => {
    const contact = { kind: 'link' as const, value: '#traefik-oncall' };
    expect(escalationRoute({ ...FREE.incidentOwner, contact })).toEqual({
      text: '#traefik-oncall',
      href: undefined,
    });
  });

  it('is absent when there is no way', () => {
    expect(
      escalationRoute({ ...FREE.incidentOwner, contact: undefined }),
    ).toBeUndefined();
  });
});

describe('onCallPerson', () => {
  it('is a catalog user when the name is an entity ref', () => {
    expect(onCallPerson(TIGHT.incidentOwner)).toEqual({
      name: 'user:default/stefanprodan',
      entityRef: 'user:default/stefanprodan',
      until: '24 Aug 2026, 08:00 UTC',
    });
  });

  it('keeps a name of the tool as it is', () => {
    expect(
      onCallPerson({
        ...TIGHT.incidentOwner,
        user: 'Ada L.',
        until: undefined,
      }),
    ).toEqual({ name: 'Ada L.', entityRef: undefined, until: undefined });
  });

  it('is absent when a team answers', () => {
    expect(onCallPerson(FREE.incidentOwner)).toBeUndefined();
  });
});
