import type { MessagePattern } from './message-pattern.ts'

/** Chinese for the messages of the validation rules of graphql-js. */
export const validationMessages: readonly MessagePattern[] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"\.$/, '类型 “$2” 没有字段 “$1”。'],
  [/^Unknown argument "(.+?)" on field "(.+?)"\.$/, '字段 “$2” 没有参数 “$1”。'],
  [/^Unknown argument "(.+?)" on directive "(.+?)"\.$/, '指令 “$2” 没有参数 “$1”。'],
  [/^Unknown directive "(.+?)"\.$/, '没有指令 “$1”。'],
  [/^Directive "(.+?)" may not be used on (.+)\.$/, '指令 “$1” 不能用于 $2。'],
  [/^Unknown fragment "(.+?)"\.$/, '没有片段 “$1”。'],
  [/^Unknown type "(.+?)"\.$/, '没有类型 “$1”。'],
  [
    /^This anonymous operation must be the only defined operation\.$/,
    '未命名的操作必须是文档中唯一的操作；请为各操作命名。',
  ],
  [/^Maximum introspection depth exceeded$/, '内省查询嵌套过深。'],
  [/^Cannot spread fragment "(.+?)" within itself via (.+)\.$/, '片段 “$1” 经 $2 引用了自身。'],
  [/^Cannot spread fragment "(.+?)" within itself\.$/, '片段 “$1” 引用了自身。'],
  [/^Variable "(.+?)" is not defined by operation "(.+?)"\.$/, '操作 “$2” 没有声明变量 “$1”。'],
  [/^Variable "(.+?)" is not defined\.$/, '没有声明变量 “$1”。'],
  [/^Variable "(.+?)" is never used in operation "(.+?)"\.$/, '操作 “$2” 声明的变量 “$1” 没有使用；请去掉。'],
  [/^Variable "(.+?)" is never used\.$/, '声明的变量 “$1” 没有使用；请去掉。'],
  [/^Fragment "(.+?)" is never used\.$/, '片段 “$1” 没有使用；请去掉。'],
  [
    /^Fields "(.+?)" conflict because (.+)\. Use different aliases on the fields to fetch both if this was intentional\.$/s,
    '多个字段的结果都名为 “$1”，但内容不同；若都需要，请分别指定别名。',
  ],
  [
    /^Fragment cannot be spread here as objects of type "(.+?)" can never be of type "(.+?)"\.$/,
    '此处的对象为类型 “$1”，不可能为类型 “$2”，片段不适用。',
  ],
  [
    /^Fragment "(.+?)" cannot be spread here as objects of type "(.+?)" can never be of type "(.+?)"\.$/,
    '此处的对象为类型 “$2”，不可能为类型 “$3”，片段 “$1” 不适用。',
  ],
  [/^Fragment cannot condition on non composite type "(.+?)"\.$/, '片段不能用于没有字段的类型 “$1”。'],
  [/^Fragment "(.+?)" cannot condition on non composite type "(.+?)"\.$/, '片段 “$1” 不能用于没有字段的类型 “$2”。'],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required, but it was not provided\.$/,
    '字段 “$1” 缺少必需的参数 “$2”（类型 $3）。',
  ],
  [
    /^Directive "(.+?)" argument "(.+?)" of type "(.+?)" is required, but it was not provided\.$/,
    '指令 “$1” 缺少必需的参数 “$2”（类型 $3）。',
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields\.$/,
    '字段 “$1” 的类型 “$2” 没有下级字段；请去掉其后的花括号。',
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields\.$/,
    '字段 “$1” 的类型 “$2” 有下级字段；请在其后的花括号中选取。',
  ],
  [/^Field "(.+?)" of type "(.+?)" must have at least one field selected\.$/, '字段 “$1” 至少须选取一个下级字段。'],
  [
    /^(?:Anonymous Subscription|Subscription ".+?") must select only one top level field\.$/,
    '订阅只能选取一个顶层字段。',
  ],
  [
    /^(?:Anonymous Subscription|Subscription ".+?") must not select an introspection top level field\.$/,
    '订阅的顶层不能选取内省字段。',
  ],
  [/^There can be only one argument named "(.+?)"\.$/, '参数 “$1” 重复。'],
  [/^There can be only one fragment named "(.+?)"\.$/, '片段 “$1” 重复。'],
  [/^There can be only one input field named "(.+?)"\.$/, '输入字段 “$1” 重复。'],
  [/^There can be only one operation named "(.+?)"\.$/, '操作 “$1” 重复。'],
  [/^There can be only one variable named "(.+?)"\.$/, '变量 “$1” 重复。'],
  [/^The directive "(.+?)" can only be used once at this location\.$/, '指令 “$1” 在此处只能使用一次。'],
  [/^Variable "(.+?)" cannot be non-input type "(.+?)"\.$/, '变量 “$1” 不能为输出类型 “$2”。'],
  [
    /^Variable "(.+?)" of type "(.+?)" used in position expecting type "(.+?)"\.$/,
    '变量 “$1” 的类型为 “$2”，此处须为 “$3”。',
  ],
  [
    /^Variable "(.+?)" is of type "(.+?)" but must be non-nullable to be used for OneOf Input Object "(.+?)"\.$/,
    '变量 “$1” 的类型为 “$2”，用于 “$3” 时须为非空类型。',
  ],
  [/^The (.+) definition is not executable\.$/, '请求中只能含操作与片段，不能含定义 $1。'],
]
