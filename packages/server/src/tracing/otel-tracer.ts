// Traces by OpenTelemetry, sent by OTLP over HTTP. Spans are passed on as objects rather than by asynchronous context, which
// would cost every request.
import {
  context,
  DiagLogLevel,
  defaultTextMapGetter,
  diag,
  type Context as OtelContext,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace as traces,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
  serviceNameEnvDetector,
} from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { RequestObserver, RequestRecord } from '../http/middleware/observe-requests.ts'
import type { Logger } from '../logging/logger.ts'
import { batchOptions, exportProtocol, samplingOf } from './otel-settings.ts'
import type { SpanAttributes, Trace } from './trace.ts'

/** Name of the service, unless OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES states another. */
const SERVICE_NAME = 'tiyu'

const NOT_SENT = 'Traces are not sent. 链路追踪数据未能发送。'

const UNKNOWN_PROTOCOL =
  'OTEL_EXPORTER_OTLP_PROTOCOL: only http/protobuf and http/json are supported; traces are sent as http/protobuf. 仅支持 http/protobuf 与 http/json，现以 http/protobuf 发送。'

/** A span with what its children need. */
class OtelTrace implements Trace {
  readonly span: Span
  private readonly tracer: Tracer
  private readonly context: OtelContext

  constructor(tracer: Tracer, span: Span, parent: OtelContext) {
    this.tracer = tracer
    this.span = span
    this.context = traces.setSpan(parent, span)
  }

  get traceId(): string {
    return this.span.spanContext().traceId
  }

  start(name: string, attributes: SpanAttributes = {}): Trace {
    const kind = attributes['db.query.text'] === undefined ? SpanKind.INTERNAL : SpanKind.CLIENT
    const span = this.tracer.startSpan(name, { kind, attributes }, this.context)
    return new OtelTrace(this.tracer, span, this.context)
  }

  end(error?: unknown): void {
    if (error !== undefined) {
      // Messages of drivers may contain values.
      this.span.setAttribute('error.type', String(Object(error).code ?? Object(error).name ?? 'Error'))
      this.span.setStatus({ code: SpanStatusCode.ERROR })
    }
    this.span.end()
  }
}

async function createExporter(protocol: string, logger: Logger): Promise<SpanExporter> {
  if (protocol === 'http/json') return new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter()
  if (protocol !== 'http/protobuf') logger.warn(UNKNOWN_PROTOCOL)
  return new (await import('@opentelemetry/exporter-trace-otlp-proto')).OTLPTraceExporter()
}

function createSampler(): Sampler {
  const { parentBased, ratio } = samplingOf(process.env)
  const root = new TraceIdRatioBasedSampler(ratio)
  return parentBased ? new ParentBasedSampler({ root }) : root
}

function createResource() {
  const detectors = [serviceInstanceIdDetector, serviceNameEnvDetector, resourceAttributesEnvDetector]
  return defaultResource()
    .merge(resourceFromAttributes({ 'service.name': SERVICE_NAME }))
    .merge(detectResources({ detectors }))
}

/** Facts about an answered request; the address is without its query string, which has what clients search for. */
function attributesOf({ requestId, method, path, route, status, operation, release, ...record }: RequestRecord) {
  return {
    'http.request.method': method,
    'http.response.status_code': status,
    'http.response.body.size': record.bytes,
    'http.route': route || undefined,
    'url.path': path.slice(0, 256),
    'graphql.operation.name': operation,
    'tiyu.cache': record.cache,
    'tiyu.cost': record.cost,
    'tiyu.error_code': record.code,
    'tiyu.release': release,
    'tiyu.request_id': requestId,
  }
}

/** Traces requests; `close` sends what is not sent yet. */
export interface Tracing {
  readonly observer: RequestObserver
  close(): Promise<void>
}

/** Creates the observer that begins the span of each request, below that of its caller. */
function createObserver(tracer: Tracer): RequestObserver {
  const propagator = new W3CTraceContextPropagator()
  return {
    onArrival(request) {
      const parent = propagator.extract(context.active(), request.request.headers, defaultTextMapGetter)
      request.trace = new OtelTrace(tracer, tracer.startSpan(request.method, { kind: SpanKind.SERVER }, parent), parent)
    },
    onEnd(record) {
      const { trace } = record
      if (!(trace instanceof OtelTrace)) return
      const { span } = trace
      span.updateName(record.route ? `${record.method} ${record.route}` : record.method)
      span.setAttributes(attributesOf(record))
      if (record.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      trace.end()
    },
  }
}

/** Starts tracing as the environment variables of OpenTelemetry say. */
export async function startTracing(logger: Logger): Promise<Tracing> {
  const warn = (message: string, ...details: unknown[]) => logger.warn({ details }, `${NOT_SENT} ${message}`)
  const ignore = () => {}
  const diagnostics = { error: warn, warn, info: ignore, debug: ignore, verbose: ignore }
  diag.setLogger(diagnostics, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
  const exporter = await createExporter(exportProtocol(process.env), logger)
  const provider = new TracerProvider({
    resource: createResource(),
    sampler: createSampler(),
    spanProcessors: [new BatchSpanProcessor({ exporter, ...batchOptions(process.env) })],
  })
  return { observer: createObserver(provider.getTracer('tiyu')), close: () => provider.shutdown() }
}
