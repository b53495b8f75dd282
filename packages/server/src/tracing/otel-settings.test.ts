import { expect, test } from 'vitest'
import { batchOptions, exportProtocol, isTracingConfigured, samplingOf } from './otel-settings.ts'

test.each([
  [{}, false],
  [{ OTEL_SERVICE_NAME: 'tiyu' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, true],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://127.0.0.1:4318/v1/traces' }, true],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'TRUE' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' }, false],
])('with %j traces are sent: %j', (env, sent) => {
  expect(isTracingConfigured(env)).toBe(sent)
})

test.each([
  [undefined, undefined, { parentBased: true, ratio: 1 }],
  ['always_on', undefined, { parentBased: false, ratio: 1 }],
  ['always_off', undefined, { parentBased: false, ratio: 0 }],
  ['traceidratio', '0.25', { parentBased: false, ratio: 0.25 }],
  ['parentbased_always_on', undefined, { parentBased: true, ratio: 1 }],
  ['parentbased_always_off', undefined, { parentBased: true, ratio: 0 }],
  ['parentbased_traceidratio', '0.1', { parentBased: true, ratio: 0.1 }],
  ['parentbased_traceidratio', 'x', { parentBased: true, ratio: 1 }],
  ['traceidratio', '7', { parentBased: false, ratio: 1 }],
  ['unknown', '0.5', { parentBased: true, ratio: 1 }],
])('OTEL_TRACES_SAMPLER=%s with %s samples %j', (name, argument, sampling) => {
  expect(samplingOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: argument })).toEqual(sampling)
})

test('the protocol for traces precedes that for all signals', () => {
  expect(exportProtocol({})).toBe('http/protobuf')
  expect(exportProtocol({ OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' })).toBe('http/json')
  const both = { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json' }
  expect(exportProtocol(both)).toBe('http/json')
})

test('the batches are as the environment says', () => {
  expect(batchOptions({ OTEL_BSP_SCHEDULE_DELAY: '100', OTEL_BSP_MAX_QUEUE_SIZE: 'many' })).toEqual({
    scheduledDelayMillis: 100,
  })
})
