import Box from '@cloudscape-design/components/box';

import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { AppButton } from './app-button.tsx';
import { Page } from './page.tsx';

export function NotFound() {
  const text = useText();
  return (
    <Page title={text('notFound.title')}>
      <Box variant="p">{text('notFound.text')}</Box>
      <AppButton to={paths.cases()}>{text('notFound.action')}</AppButton>
    </Page>
  );
}
