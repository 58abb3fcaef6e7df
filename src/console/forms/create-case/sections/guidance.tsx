import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useFormContext, useWatch } from 'react-hook-form';

import { useText } from '../../../hooks/use-text.ts';
import { changeField } from '../../writing/change-field.ts';
import { type CreateCaseValues, serviceOf } from '../create-case-values.ts';
import { promptsFor, withQuestions } from '../guidance.ts';

/** Questions for what was chosen, to read or to answer one by one in the text. */
export function Guidance({ onInserted }: { readonly onInserted: () => void }) {
  const text = useText();
  const { register, getValues } = useFormContext<CreateCaseValues>();
  const [issueType, serviceCode, categoryCode] = useWatch<
    CreateCaseValues,
    ['issueType', 'serviceCode', 'categoryCode']
  >({ name: ['issueType', 'serviceCode', 'categoryCode'] });
  if (serviceOf({ issueType, serviceCode }) === '') return null;
  const questions = promptsFor({ issueType, serviceCode, categoryCode }).map((id) => text(id));
  const insert = () => {
    changeField({ register }, 'description', withQuestions(getValues('description'), questions));
    onInserted();
  };
  return (
    <section aria-label={text('createCase.prompts')}>
      <Box variant="awsui-key-label" tagOverride="p">
        {text('createCase.prompts')}
      </Box>
      <ul className="sc-problem-list">
        {questions.map((question) => (
          <li key={question}>{question.replace(/:$/, '')}</li>
        ))}
      </ul>
      <Button formAction="none" variant="inline-link" onClick={insert}>
        {text('createCase.prompts.insert')}
      </Button>
    </section>
  );
}
