import type { MessagePattern } from './message-pattern.ts'

/** Chinese for the messages of graphql-js about values: literals, variables and arguments. */
export const valueMessages: readonly MessagePattern[] = [
  [/^Expected value of type "(.+?)", found (.+); (.+)$/s, '此处须为类型 “$1” 的值，不能为 $2。'],
  [/^Expected value of type "(.+?)", found (.+)\.$/s, '此处须为类型 “$1” 的值，不能为 $2。'],
  [/^Field "(.+?)" of required type "(.+?)" was not provided\.$/, '缺少必需的字段 “$1”（类型 $2）。'],
  [/^Field "(.+?)" is not defined by type "(.+?)"\.$/, '类型 “$2” 没有字段 “$1”。'],
  [/^OneOf Input Object "(.+?)" must specify exactly one key\.$/, '“$1” 须给出且只给出一个字段。'],
  [/^Exactly one key must be specified for OneOf type "(.+?)"\.$/, '“$1” 须给出且只给出一个字段。'],
  [/^Field "(.+?)" must be non-null\.$/, '字段 “$1” 不能为 null。'],
  [/^Int cannot represent non-integer value: (.+)$/s, '须为整数，不能为 $1。'],
  [/^Int cannot represent non 32-bit signed integer value: (.+)$/s, '整数 $1 超出 32 位范围。'],
  [/^Float cannot represent non numeric value: (.+)$/s, '须为数值，不能为 $1。'],
  [/^String cannot represent a non string value: (.+)$/s, '须为带英文双引号的字符串，不能为 $1。'],
  [/^Boolean cannot represent a non boolean value: (.+)$/s, '须为 true 或 false，不能为 $1。'],
  [/^ID cannot represent (?:a non-string and non-integer )?value: (.+)$/s, '标识须为字符串或整数，不能为 $1。'],
  [/^Enum "(.+?)" cannot represent non-enum value: (.+)\.$/s, '$2 不是 “$1” 的枚举值。'],
  [/^Enum "(.+?)" cannot represent non-string value: (.+)\.$/s, '“$1” 的枚举值须写成字符串，不能为 $2。'],
  [/^Value "(.+?)" does not exist in "(.+?)" enum\.$/s, '“$2” 没有枚举值 “$1”。'],
  [/^Expected type "(.+?)" to be an object\.$/, '类型 “$1” 的值须为对象。'],
  [/^Expected non-nullable type "(.+?)" not to be null\.$/, '类型 “$1” 的值不能为 null。'],
  [/^Expected type "(.+?)"\. (.+)$/s, '须为类型 “$1” 的值。'],
  [/^Expected type "(.+?)"\.$/, '须为类型 “$1” 的值。'],
  [/^Variable "(.+?)" of required type "(.+?)" was not provided\.$/, '缺少变量 “$1”（类型 $2）。'],
  [/^Variable "(.+?)" of non-null type "(.+?)" must not be null\.$/, '变量 “$1”（类型 $2）不能为 null。'],
  [
    /^Argument "(.+?)" of required type "(.+?)" was provided the variable "(.+?)" which was not provided a runtime value\.$/,
    '参数 “$1”（类型 $2）引用了变量 “$3”，但请求没有给出该变量的值。',
  ],
  [/^Argument "(.+?)" of required type "(.+?)" was not provided\.$/, '缺少参数 “$1”（类型 $2）。'],
  [/^Argument "(.+?)" of non-null type "(.+?)" must not be null\.$/, '参数 “$1”（类型 $2）不能为 null。'],
  [/^Argument "(.+?)" has invalid value (.+)\.$/s, '参数 “$1” 的值 $2 不可用。'],
  [
    /^Too many errors processing variables, error limit reached\. Execution aborted\.$/,
    '变量中的错误过多，其余未列出。',
  ],
]
