import { createShareAnswer } from './sharedAnswers';

function start() {
  let at = 0;
  const made: string[] = [];
  const share = createShareAnswer<string>({
    ...{ ms: 60_000, most: 2 },
    now: () => new Date(at),
  });
  return {
    made,
    later: (seconds: number) => {
      at += seconds * 1_000;
    },
    share: (key: string, fails = false) =>
      share(key, async () => {
        made.push(key);
        if (fails) throw new Error('broke');
        return `the answer for ${key}`;
      }),
  };
}

describe('shareAnswer', () => {
  it('makes an answer once for those who ask at once or soon after', async () => {
    const { later, made, share } = start();
    const at = await Promise.all([share('a'), share('a'), share('a')]);
    later(59);
    expect([...at, await share('a')]).toEqual(
      Array(4).fill('the answer for a'),
    );
    expect(made).toEqual(['a']);
    later(1);
    await share('a');
    expect(made).toEqual(['a', 'a']);
  });

  it('keeps answers apart, and no more of them than it may', async () => {
    const { made, share } = start();
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
      expect(await share(key)).toBe(`the answer for ${key}`);
    }
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('makes it again when it broke', async () => {
    const { made, share } = start();
    await expect(share('a', true)).rejects.toThrow('broke');
    await expect(share('a')).resolves.toBe('the answer for a');
    expect(made).toEqual(['a', 'a']);
  });
});
