import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { useNavigate } from 'react-router';

export interface AppButtonProps extends Pick<
  ButtonProps,
  'children' | 'variant' | 'iconName' | 'disabled' | 'disabledReason'
> {
  readonly to: string;
}

/** A link that looks like a button: where it leads is the next thing to do. */
export function AppButton({ to, ...props }: AppButtonProps) {
  const navigate = useNavigate();
  // A link can't be disabled; without an address it becomes a button that can.
  const link = props.disabled ? {} : { href: to };
  return (
    <Button
      {...props}
      {...link}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(to);
      }}
    />
  );
}
