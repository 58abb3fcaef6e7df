import type { Plugin } from 'vite';

/** What surrounds forms, tables and containers hands them on, as it does outside of AWS's own console. */
const funnel = `
const handOn = ({ children }) => (typeof children === 'function' ? children({}) : (children ?? null));
export const AnalyticsFunnel = handOn;
export const AnalyticsFunnelStep = handOn;
export const AnalyticsFunnelSubStep = handOn;
export const CREATION_EDIT_FLOW_DONE_EVENT_NAME = 'awsui-creation-edit-flow-done';
`;

/** What the router does where nobody has given it instruments. */
const instruments = `
const nothing = () => undefined;
export const consumeInstrumentationClientResultMetaReceiver = nothing;
export const getRouteInstrumentationUpdates = nothing;
export const instrumentClientSideRouter = (router) => router;
export const instrumentHandler = nothing;
export const instrumentationResultMetaContext = null;
`;

/**
 * The design system watches how far people come with a form and where they stop, for a listener of AWS's that
 * is not here: each container counts, observes and measures for nothing. The router can be watched as well.
 * An export that is missed fails the build; what reads the contexts finds their values for outside of a form.
 */
export function trimTelemetry(): Plugin {
  return {
    name: 'trim-telemetry',
    apply: 'build',
    transform: {
      filter: {
        id: /\/internal\/analytics\/components\/analytics-funnel\.js$|\/lib\/router\/instrumentation\.js$/,
      },
      handler: (_code, id) => ({ code: id.includes('/analytics/') ? funnel : instruments, map: null }),
    },
  };
}
