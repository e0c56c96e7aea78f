/** Zeros in memory that threads can share: what is posted is not copied. */
export function sharedIntegers(length: number): Int32Array {
  return new Int32Array(
    new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT),
  );
}

/** A copy in memory that threads can share. */
export function shared(numbers: ArrayLike<number>): Int32Array {
  const copy = sharedIntegers(numbers.length);
  copy.set(numbers);
  return copy;
}
