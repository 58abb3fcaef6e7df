import { useEffect, useRef } from 'react';

/** Acts once for each failure that is counted, after what it says is on the screen. */
export function useOnFailure(failures: number, act: () => void): void {
  const seen = useRef(failures);
  useEffect(() => {
    if (failures === seen.current) return;
    seen.current = failures;
    act();
  });
}
