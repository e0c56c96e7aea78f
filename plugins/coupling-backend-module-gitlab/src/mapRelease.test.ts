import { TICKET_PATTERN } from '@seams/backstage-plugin-coupling-node/releases';
import { release } from './__testUtils__/items';
import { mapRelease } from './mapRelease';

const at = '2026-07-01T09:00:00.000Z';
const map = (raw: unknown) =>
  mapRelease(raw, {
    project: {
      url: 'https://gitlab.com/acme/orders',
      id: 'acme/orders',
      slug: 'acme/orders',
      instance: {
        host: 'gitlab.com',
        baseUrl: 'https://gitlab.com',
        apiBaseUrl: 'https://gitlab.com/api/v4',
        hasToken: true,
      },
      components: [
        {
          ref: 'component:default/orders',
          name: 'orders',
          environments: [],
          tags: [],
        },
      ],
    },
    settings: { changeIdPattern: TICKET_PATTERN },
  });

describe('mapRelease', () => {
  it.each(['latest', 'orders-stable', '1.x', 'v1.0.0..main'])(
    'leaves out %s, which is no version',
    tag => {
      expect(map(release(tag, at))).toEqual({
        createdAt: at,
        open: false,
        items: [{ ok: false, leftOut: 'no-version', example: tag }],
      });
    },
  );

  it('looks again at a release that is only announced', () => {
    expect(map(release('v1.0.0', at, { upcoming_release: true }))).toEqual({
      createdAt: at,
      open: true,
      items: [{ ok: false, leftOut: 'draft', example: 'v1.0.0' }],
    });
  });

  it('takes a tag that is no version for one', () => {
    const { items } = map(release('summer', at));
    expect(items).toMatchObject([{ evidence: { version: 'summer' } }]);
  });

  it('says why there is no tag when the token may not read the code', () => {
    expect(map(release('v1.0.0', at, { tag_name: undefined }))).toEqual({
      createdAt: at,
      open: false,
      items: [
        {
          ok: false,
          line: 1,
          issues: [
            {
              field: 'tag_name',
              reason:
                "GitLab's answer is not as documented: the token may not read the code, needs the role Reporter",
            },
          ],
        },
      ],
    });
  });
});
