import { type ComponentType, lazy, useEffect, useState } from 'react';

import { LazyAgain, MissingPiece } from './missing-piece.tsx';

/**
 * A piece of a screen that is fetched when it is first shown. Where it can't be fetched, while the proxy
 * restarts for example, a word about that and a way to try again take its place, and the screen around it
 * stays. `lazy` alone would keep the failure for good and hand it to the route's boundary.
 */
export function lazyPiece<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Missing = () => {
    // Whoever comes here later tries anew. Not at once: what is suspended begins from `next` again and again.
    useEffect(
      () => () => {
        next = fetched();
      },
      [],
    );
    return <MissingPiece />;
  };
  const fetched = (): ComponentType<Props> =>
    lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Missing) }));
  let next = fetched();
  return function LazyPiece(props: Props) {
    const [Piece, setPiece] = useState(() => next);
    const again = () => {
      next = fetched();
      setPiece(() => next);
    };
    return (
      <LazyAgain value={again}>
        <Piece {...props} />
      </LazyAgain>
    );
  };
}
