import Box from '@cloudscape-design/components/box';

import { AppButton } from '../components/app-button.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

export function NotFound() {
  const text = useText();
  return (
    <Page title={text('notFound.title')}>
      <Box variant="p">{text('notFound.text')}</Box>
      <AppButton to={paths.cases()}>{text('notFound.action')}</AppButton>
    </Page>
  );
}

export { NotFound as Component };
