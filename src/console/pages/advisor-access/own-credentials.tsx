import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { useText } from '../../hooks/use-text.ts';
import type { TextId } from '../../text/en.ts';
import { roleCommands, rolePolicy } from './role-commands.ts';

/** AWS's own page of preferences. */
const consoleAddress = 'https://console.aws.amazon.com/trustedadvisor/home#/preferences';

interface CommandProps {
  readonly title: TextId;
  readonly words: string;
}

function Command({ title, words }: CommandProps) {
  const text = useText();
  const label = text(title);
  return (
    <div>
      <Box variant="h3">{label}</Box>
      <div className="sc-command">
        <pre>{words}</pre>
        <CopyToClipboard
          variant="icon"
          textToCopy={words}
          copyButtonAriaLabel={text('copy.label', { value: label })}
          copySuccessText={text('copy.done')}
          copyErrorText={text('copy.failed')}
        />
      </div>
    </div>
  );
}

/** What to run, and what that needs, where Support Center can't do it. */
export function OwnCredentials({ isOpen }: { readonly isOpen: boolean }) {
  const text = useText();
  return (
    <ExpandableSection
      variant="container"
      headingTagOverride="h2"
      headerText={text('access.own')}
      defaultExpanded={isOpen}
    >
      <SpaceBetween size="m">
        <Box variant="p">{text('access.own.text')}</Box>
        <Box variant="p">
          {text('access.own.order')}{' '}
          <Link external href={consoleAddress} externalIconAriaLabel={text('link.external')}>
            {text('access.own.console')}
          </Link>
        </Box>
        <Command title="access.own.look" words={roleCommands.look} />
        <Command title="access.own.create" words={roleCommands.create} />
        <Command title="access.own.edit" words={roleCommands.edit} />
        <Command title="access.own.delete" words={roleCommands.delete} />
        <Command title="access.own.policy" words={JSON.stringify(rolePolicy, null, 2)} />
      </SpaceBetween>
    </ExpandableSection>
  );
}
