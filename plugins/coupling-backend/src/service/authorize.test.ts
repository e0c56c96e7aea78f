import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  couplingExemptionWritePermission,
  couplingReadPermission,
} from '@seams/backstage-plugin-coupling-common';
import { createAuthorize } from './authorize';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';

/** Those on the list may do everything. */
function start() {
  let at = 0;
  const allowed = [ADA];
  const permissions = mockServices.permissions.mock({
    authorize: async (requests, options) =>
      requests.map(() => ({
        result: allowed.includes(
          (options?.credentials.principal as any).userEntityRef,
        )
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
  });
  const authorize = createAuthorize({
    httpAuth: mockServices.httpAuth(),
    permissions,
    now: () => new Date(at),
  });
  const as = (user: string) =>
    ({
      headers: { authorization: mockCredentials.user.header(user) },
    } as any);
  return {
    allowed,
    asked: () => permissions.authorize.mock.calls.length,
    later: (seconds: number) => {
      at += seconds * 1_000;
    },
    read: (user: string) => authorize(as(user), couplingReadPermission),
    write: (user: string) =>
      authorize(as(user), couplingExemptionWritePermission),
  };
}

describe('authorize', () => {
  it('lets in whom the policy lets in, and nobody else', async () => {
    const { read } = start();
    await expect(read(ADA)).resolves.toMatchObject({
      principal: { userEntityRef: ADA },
    });
    await expect(read(BOB)).rejects.toThrow('coupling.read');
    await expect(read(ADA)).resolves.toBeDefined();
    await expect(read(BOB)).rejects.toThrow('coupling.read');
  });

  it('asks for reading once in ten seconds', async () => {
    const { allowed, asked, later, read } = start();
    await Promise.all([read(ADA), read(ADA)]);
    later(9);
    await read(ADA);
    expect(asked()).toBe(1);
    allowed.pop();
    later(1);
    await expect(read(ADA)).rejects.toThrow('coupling.read');
  });

  it('asks for writing each time', async () => {
    const { allowed, asked, write } = start();
    await write(ADA);
    await write(ADA);
    expect(asked()).toBe(2);
    allowed.pop();
    await expect(write(ADA)).rejects.toThrow('coupling.exemption.write');
  });
});
