import '../text/en/shortcuts.ts';
import './shortcut-sheet.css';

import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';

import { useText } from '../hooks/use-text.ts';
import { keepChoices, readChoices } from '../kept-choices.ts';
import type { TextId } from '../text/en.ts';

type Line = readonly [key: string, meaning: TextId];

function Keys({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const text = useText();
  return (
    <div>
      <Box variant="h3">{title}</Box>
      <dl className="sc-shortcuts">
        {lines.map(([key, meaning]) => (
          <div key={meaning}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** All shortcuts, and the switch for those of a single key (WCAG 2.2, 2.1.4). */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [isOn, switchTo] = useState(readChoices().shortcuts !== false);
  return (
    <Modal
      visible
      header={text('shortcuts.title')}
      closeAriaLabel={text('shortcuts.close')}
      onDismiss={onClose}
    >
      <SpaceBetween size="l">
        <Keys
          title={text('shortcuts.everywhere')}
          lines={[
            ['/', 'shortcuts.search'],
            ['?', 'shortcuts.sheet'],
          ]}
        />
        <Keys
          title={text('shortcuts.list')}
          lines={[
            ['j', 'shortcuts.next'],
            ['k', 'shortcuts.previous'],
            [text('shortcuts.key.enter'), 'shortcuts.open'],
            ['x', 'shortcuts.select'],
            ['z', 'shortcuts.undo'],
            [text('shortcuts.key.arrows'), 'shortcuts.arrows'],
          ]}
        />
        <Keys
          title={text('shortcuts.case')}
          lines={[
            ['n, j', 'shortcuts.nextMessage'],
            ['p, k', 'shortcuts.previousMessage'],
            ['r', 'shortcuts.reply'],
          ]}
        />
        <Keys
          title={text('shortcuts.desk')}
          lines={[
            ['c', 'shortcuts.claim'],
            ['r', 'shortcuts.answer'],
          ]}
        />
        <Toggle
          checked={isOn}
          description={text('shortcuts.on.text')}
          onChange={({ detail }) => {
            switchTo(detail.checked);
            keepChoices({ shortcuts: detail.checked });
          }}
        >
          {text('shortcuts.on')}
        </Toggle>
      </SpaceBetween>
    </Modal>
  );
}
