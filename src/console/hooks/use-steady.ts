import { useState } from 'react';

/** The value, which stays as it was while it is held: once there is one, nothing moves under a hand that chooses. */
export function useSteady<Value>(value: Value | undefined, isHeld: boolean): Value | undefined {
  const [steady, setSteady] = useState(value);
  if (steady === value || (isHeld && steady !== undefined)) return steady;
  setSteady(value);
  return value;
}
