import { builder } from '../builder.ts'
import { Release } from './release.ts'

builder.subscriptionType({ description: 'What a service tells by itself.\n服务主动告知的内容。' })

builder.subscriptionFields((t) => ({
  releaseActivated: t.field({
    type: Release,
    description:
      'The release that is served, told at once, and then each that is activated, until the caller leaves or the server stops. Who reads slowly is told of the latest alone.\n立即告知当前提供的发布版，此后每次启用新的发布版时告知，直到调用方离开或服务停止；读取较慢者只获知最新的一个。',
    subscribe: (_root, _args, { activations }) => activations(),
    resolve: (release) => ({ ...release, active: true }),
  }),
}))
