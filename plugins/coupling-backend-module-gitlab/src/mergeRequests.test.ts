import { mergeRequest } from './__testUtils__/items';
import { describeMergeRequests } from './mergeRequests';

describe('describeMergeRequests', () => {
  it('takes which it is, its title and its branch, and not what it speaks of', () => {
    expect(
      describeMergeRequests([mergeRequest(3, 'Cancel orders', 'SHOP-3')]),
    ).toEqual(['acme/orders!3', 'Cancel orders', 'SHOP-3']);
  });

  it('says nothing of one that is not as documented', () => {
    expect(describeMergeRequests([{ iid: 'three' }, null])).toEqual([]);
  });
});
