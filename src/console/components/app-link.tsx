import Link, { type LinkProps } from '@cloudscape-design/components/link';
import { useNavigate } from 'react-router';

export interface AppLinkProps extends Pick<
  LinkProps,
  'children' | 'fontSize' | 'variant' | 'ariaLabel' | 'color'
> {
  readonly to: string;
}

/** A link to another screen, without loading the page anew; with Ctrl or the middle button, a new tab. */
export function AppLink({ to, ...props }: AppLinkProps) {
  const navigate = useNavigate();
  return (
    <Link
      {...props}
      href={to}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(to);
      }}
    />
  );
}
