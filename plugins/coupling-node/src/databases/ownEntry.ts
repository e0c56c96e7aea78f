/**
 * What a record has under a key, made when there is none. The keys are names
 * from a database: `__proto__` is one like any other, and what every object
 * has is not the record's.
 */
export function ownEntry<Value>(
  record: Record<string, Value>,
  key: string,
  make: () => Value,
): Value {
  if (!Object.hasOwn(record, key)) {
    const shown = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(record, key, { value: make(), ...shown });
  }
  return record[key];
}
