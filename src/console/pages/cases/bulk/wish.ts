import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import type { WorkChange } from '../../../api/bulk/work-change.ts';

/** What somebody wants to change, and how it is told afterwards. */
export interface Wish {
  readonly change: WorkChange;
  readonly words: string;
}

export interface WishFieldsProps {
  /** Those that are selected and may be changed. */
  readonly cases: readonly FoundCase[];
  readonly disabled: boolean;
  /** Null: nothing yet. */
  readonly onWish: (wish: Wish | null) => void;
}
