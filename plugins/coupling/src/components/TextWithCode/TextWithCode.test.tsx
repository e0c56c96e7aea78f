import { render } from '@testing-library/react';
import { TextWithCode } from './TextWithCode';

function htmlOf(text: string) {
  return render(<TextWithCode text={text} />).container.innerHTML;
}

describe('TextWithCode', () => {
  it('sets what stands between backticks as code', () => {
    expect(htmlOf('Correct `spec.boundary` and `spec.owner`.')).toBe(
      'Correct <code>spec.boundary</code> and <code>spec.owner</code>.',
    );
  });

  it('leaves a text alone whose last backtick has no partner', () => {
    expect(htmlOf('Correct `spec.boundary.')).toBe('Correct `spec.boundary.');
  });
});
