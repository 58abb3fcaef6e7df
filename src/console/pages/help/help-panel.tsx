import '../../text/en/glossary.ts';
import '../../text/en/help-administration.ts';
import '../../text/en/help-advisor.ts';
import '../../text/en/help.ts';
import '../../text/en/trusted-advisor.ts';
import './help-panel.css';

import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { helpTopicOf } from './help-topics.ts';
import { terms } from './terms.ts';

/** The guide's other ways to help, where they are today. */
const ways = {
  knowledge: 'https://repost.aws/knowledge-center',
  forums: 'https://repost.aws/',
  health: 'https://health.aws.amazon.com/health/status',
  rescue: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Windows-Server-EC2Rescue.html',
} as const;

const wayNames = ['knowledge', 'forums', 'health', 'rescue'] as const;

function Points({ title, lines }: { readonly title: string; readonly lines: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Terms() {
  const text = useText();
  return (
    <ExpandableSection headerText={text('help.terms')}>
      <dl>
        {terms.map((term) => (
          <div key={term}>
            <dt>{text(`term.${term}`)}</dt>
            <dd>{text(`term.${term}.text`)}</dd>
          </div>
        ))}
      </dl>
    </ExpandableSection>
  );
}

/** What the screen beside it is for; it goes along from screen to screen. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { pathname, search } = useLocation();
  const { permissions } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const topic = helpTopicOf(pathname, search);
  const asksAws = topic === 'newCase' || topic === 'case' || topic === 'list';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere within
    <aside
      className="sc-help"
      id="help"
      aria-labelledby="help-title"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <header>
        <h2 id="help-title" ref={heading} tabIndex={-1}>
          {text('help.title')}
        </h2>
        <Button variant="icon" iconName="close" ariaLabel={text('help.close')} onClick={onClose} />
      </header>
      <SpaceBetween size="m">
        <p>{text(`help.${topic}.for`)}</p>
        <Points title={text('help.tasks')} lines={text(`help.${topic}.tasks`)} />
        <Points title={text('help.problems')} lines={text(`help.${topic}.problems`)} />
        {asksAws && (
          <section>
            <h3>{text('help.ways')}</h3>
            <ul>
              {wayNames.map((way) => (
                <li key={way}>
                  <Link external href={ways[way]} externalIconAriaLabel={text('link.external')}>
                    {text(`help.ways.${way}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Terms />
        {permissions.includes('supportcenter:ManageUsers') && (
          <AppLink to={paths.adminSteps()}>{text('help.steps')}</AppLink>
        )}
      </SpaceBetween>
    </aside>
  );
}
