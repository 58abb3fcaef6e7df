import ColumnLayout from '@cloudscape-design/components/column-layout';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import { useMemo } from 'react';

import { MarkupTree } from '../../components/markup.tsx';
import type { MarkupNode } from '../../components/markup-tree.ts';
import { useMedia } from '../../hooks/use-media.ts';
import { useText } from '../../hooks/use-text.ts';
import type { TextId } from '../../text/en.ts';
import { sectionsOf } from './check-sections.ts';

interface SectionProps {
  readonly title: TextId;
  readonly nodes: readonly MarkupNode[];
}

function Section({ title, nodes }: SectionProps) {
  const text = useText();
  if (nodes.length === 0) return null;
  return (
    <div>
      <Box variant="h3" padding={{ bottom: 'xxs' }}>
        {text(title)}
      </Box>
      <MarkupTree nodes={nodes} />
    </div>
  );
}

/** What the check looks at, what makes it red or yellow, and what to do then. */
export function AboutCheck({ description }: { readonly description: string }) {
  const text = useText();
  const { about, criteria, action, reading } = useMemo(() => sectionsOf(description), [description]);
  const isNarrow = useMedia('(width < 768px)');
  const content =
    description.trim() === '' ? (
      text('advisor.noDescription')
    ) : (
      <ColumnLayout columns={2} minColumnWidth={280}>
        <Section title="check.what" nodes={about} />
        <Section title="check.criteria" nodes={criteria} />
        <Section title="check.action" nodes={action} />
        <Section title="check.reading" nodes={reading} />
      </ColumnLayout>
    );
  // Where there is little room, what was found comes before what was looked for.
  if (isNarrow) {
    return (
      <ExpandableSection variant="container" headerText={text('check.about')}>
        {content}
      </ExpandableSection>
    );
  }
  return <Container header={<Header variant="h2">{text('check.about')}</Header>}>{content}</Container>;
}
