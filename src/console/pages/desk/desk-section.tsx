import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';

import { useMedia } from '../../hooks/use-media.ts';

export interface DeskSectionProps {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** Beside the conversation there is room for all of it; above it, it waits until it is asked for. */
export function DeskSection({ title, description, children }: DeskSectionProps) {
  const isBeside = useMedia('(width >= 1100px)');
  if (!isBeside) {
    return (
      <ExpandableSection
        variant="container"
        headerText={title}
        {...(description && { headerDescription: description })}
      >
        {children}
      </ExpandableSection>
    );
  }
  return (
    <Container
      header={
        <Header variant="h2" description={description}>
          {title}
        </Header>
      }
    >
      {children}
    </Container>
  );
}
