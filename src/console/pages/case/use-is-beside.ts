import { useMedia } from '../../hooks/use-media.ts';

/** Whether there is room for what is known of a case beside its conversation; else it stands above. */
export function useIsBeside(): boolean {
  return useMedia('(width >= 1100px)');
}
