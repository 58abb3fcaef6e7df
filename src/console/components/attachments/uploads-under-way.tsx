import { useStatesOf } from '../../api/uploads/use-uploads.ts';
import type { Uploads } from '../../api/uploads/uploads.ts';
import { UploadTotal } from './upload-list.tsx';

/** What a submit waits for, where the list of files is out of sight. */
export function UploadsUnderWay({ uploads }: { readonly uploads: Uploads | null }) {
  return <UploadTotal states={useStatesOf(uploads)} />;
}
