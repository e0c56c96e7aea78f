import { httpError } from '../__testUtils__/fakeCouplingApi';
import { TIGHT, UNKNOWN } from '../__testUtils__/serviceCouplings';
import { serviceState } from './serviceState';

describe('serviceState', () => {
  it('is loading until there is an answer, also when asked again after an error', () => {
    expect(serviceState({ loading: true })).toEqual({ status: 'loading' });
    expect(serviceState({ loading: true, error: new Error('before') })).toEqual(
      { status: 'loading' },
    );
  });

  it('stands by an answer while it is asked for anew', () => {
    expect(serviceState({ loading: true, value: TIGHT })).toEqual({
      status: 'data',
      coupling: TIGHT,
    });
  });

  it('says that a service without an answer has not been assessed', () => {
    expect(serviceState({ loading: false })).toEqual({
      status: 'notAssessed',
    });
  });

  it('tells a missing permission from other errors', () => {
    expect(
      serviceState({ loading: false, error: httpError(403, 'Forbidden') }),
    ).toEqual({ status: 'noPermission' });

    const error = httpError(401, 'Unauthorized');
    expect(serviceState({ loading: false, error })).toEqual({
      status: 'error',
      error,
    });
    const offline = new TypeError('Failed to fetch');
    expect(serviceState({ loading: false, error: offline })).toEqual({
      status: 'error',
      error: offline,
    });
  });

  it('takes an unknown score for data', () => {
    expect(serviceState({ loading: false, value: UNKNOWN })).toEqual({
      status: 'data',
      coupling: UNKNOWN,
    });
    expect(serviceState({ loading: false, value: TIGHT }).status).toBe('data');
  });
});
