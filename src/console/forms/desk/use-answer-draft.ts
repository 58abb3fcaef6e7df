import { useTabText } from '../../hooks/use-tab-text.ts';

/** What an agent has begun to write. */
export function useAnswerDraft(caseId: string, userName: string) {
  const { text, write } = useTabText(`desk-answer.${userName}.${caseId}`);
  return { body: text, write };
}
