import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';
import { changeExemptions } from './changeExemptions';

const request = { params: { id: '7' }, body: undefined } as unknown as Request;

function subject() {
  const success = jest.fn();
  const fail = jest.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail }),
  });
  const onExempted = jest.fn();
  return { auditor, success, fail, onExempted };
}

describe('changeExemptions', () => {
  it('puts a change on the audit log, and asks for an assessment', async () => {
    const { auditor, success, fail, onExempted } = subject();
    const authorize = async () => mockCredentials.user();

    await expect(
      changeExemptions(
        { auditor, authorize, onExempted },
        request,
        'delete',
        async () => 'done',
      ),
    ).resolves.toBe('done');

    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'exemption-mutate',
      severityLevel: 'medium',
      request,
      meta: { actionType: 'delete', id: '7' },
    });
    expect(success).toHaveBeenCalledTimes(1);
    expect(fail).not.toHaveBeenCalled();
    expect(onExempted).toHaveBeenCalledTimes(1);
  });

  it('puts an attempt by somebody who may not on the audit log, too', async () => {
    const { auditor, success, fail, onExempted } = subject();
    const error = new NotAllowedError('no');
    const change = jest.fn();

    await expect(
      changeExemptions(
        {
          auditor,
          authorize: async () => {
            throw error;
          },
          onExempted,
        },
        request,
        'delete',
        change,
      ),
    ).rejects.toBe(error);

    expect(fail).toHaveBeenCalledWith({ error });
    expect(success).not.toHaveBeenCalled();
    expect(change).not.toHaveBeenCalled();
    expect(onExempted).not.toHaveBeenCalled();
  });
});
