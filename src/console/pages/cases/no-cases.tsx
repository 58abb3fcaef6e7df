import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { ReadCasesQuery } from '../../cases-query.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

interface WordsProps {
  readonly title: string;
  readonly explanation?: string;
  readonly ways: readonly { readonly to: string; readonly text: string }[];
}

function Words({ title, explanation, ways }: WordsProps) {
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }}>
      <SpaceBetween size="xs">
        <Box variant="strong">{title}</Box>
        {explanation !== undefined && <Box color="text-body-secondary">{explanation}</Box>}
        {ways.map(({ to, text }) => (
          <AppLink key={to} to={to}>
            {text}
          </AppLink>
        ))}
      </SpaceBetween>
    </Box>
  );
}

/** Why there are no rows, and where there may be some. */
export function NoCases({ query, total }: { readonly query: ReadCasesQuery; readonly total: number }) {
  const text = useText();
  const { account, view, words, filters, size } = query;
  const firstPage = paths.cases({ ...query, page: 1 });
  const clear = { to: paths.cases({ account, view, size }), text: text('cases.empty.match.clear') };
  if (total > 0) {
    return (
      <Words
        title={text('cases.empty.page')}
        ways={[{ to: firstPage, text: text('cases.empty.page.action') }]}
      />
    );
  }
  if (words.length + filters.length > 0) {
    const everywhere = {
      to: paths.cases({ ...query, view: 'all', page: 1, saved: undefined }),
      text: text('cases.empty.match.everywhere'),
    };
    return (
      <Words
        title={text('cases.empty.match')}
        explanation={text('cases.empty.match.text')}
        ways={view === 'all' ? [clear] : [clear, everywhere]}
      />
    );
  }
  const others = {
    waiting: [{ to: paths.cases({ account, view: 'open', size }), text: text('cases.empty.showOpen') }],
    open: [{ to: paths.cases({ account, view: 'all', size }), text: text('cases.empty.showAll') }],
    all: [],
  };
  return (
    <Words
      title={text(`cases.empty.${view}`)}
      explanation={text(`cases.empty.${view}.text`)}
      ways={others[view]}
    />
  );
}
