# From the marks as seen to the records that they may belong to.

identify-title = 识别武器
identify-lead = 输入您在武器上看到的内容。序列号磨损或存疑也可以，其他任何标识都有帮助。
identify-serial-hint = 无法辨认的字符写 ?，可能是两者之一的写 [8B]。
identify-fields = 其他标识
identify-read = 标识如何读取
identify-read-so = 标识如何读取：{ $medium }。
identify-notation = 如何填写不确定的内容
identify-notation-unknown = 有一个字符无法辨认。
identify-notation-candidates = 该字符是其中之一。
identify-notation-weights = 该字符是其中之一，并注明各自的把握程度。
identify-notation-count = 有一至三个字符无法辨认。
identify-notation-doubtful = 符号后面的字符可见，但存疑。
identify-notation-run = 此处缺少任意数量的字符，也可能不缺。
identify-results = 可能是哪件武器
identify-likeliest = 最可能
identify-unclear = 尚不明确：其他可能性合计更大。
identify-considered = 与所见相符的记录：{ $considered } 条（共 { $total } 条）。
identify-forms = 所读内容的格式不常见。本登记册中 { $records } 个可比序列号：{ $forms }。请再看一遍，是否有遗漏或存疑的字符。
identify-form = { $share } 形如 { $form }
identify-truncated = 相符的记录过多，无法逐一比对。再辨认出一个字符，或填写制造商、口径，即可缩小范围。
identify-others = 属于此处未列出的其他记录的概率：{ $share }
identify-by-sound = 其他文字的字母按读音比对。
identify-look-to-sound = 将拉丁字母视为按字形抄写的西里尔字母，按读音比对。
identify-sound-to-look = 将拉丁字母视为按读音转写的西里尔字母，按字形比对。
identify-numeral = 罗马数字与相同的阿拉伯数字作了比对。
identify-open-weapon = 打开该武器
identify-open-case = 以此记录立案
identify-open-case-none = 无记录立案
identify-none = 不在本处任何记录中
identify-none-text = 该武器可能从未在此登记。请再次核对标识，然后立案，以便向制造国或进口国查询。
identify-empty-title = 登记册为空
identify-empty-text = 目前没有可比对的记录。请先导入登记册。
identify-word-for-serial = “{ $text }”不是序列号，而是说明其状况：{ $state }。将按其他标识检索。

## How two values compare.
verdict-equal = 一致
verdict-near = 接近
verdict-different = 不同
verdict-absent = 未知

## Why a record is likely or not.
why-title = 为何是这条记录
why-short = 为何？
why-agrees = 所见全部相符
why-legend = × 40：若是这件武器，出现所见情况的可能性是其他任何武器的 40 倍。1/15：可能性仅为十五分之一。
why-against = 不支持
why-for = 支持
why-same = { $total } 个字符中有 { $same } 个相同
why-before = { $count } 条记录中的一条
why-together = 综合
why-whole = 此记录 { $record }，不在本处任何记录中 { $none }

## What was entered cannot be searched with.
error-identify-year = “{ $text }”不是年份。请写四位数字，例如 1987。
error-identify-nothing = 请输入您看到的内容：序列号、制造商、口径或类型。
error-pattern-empty = 没有可检索的内容。请写出能辨认的字符，每个无法辨认的字符写一个 ?。
error-pattern-too-long = 从第 { $position } 个字符起，序列号过长，无法检索。
error-pattern-unclosed = 第 { $position } 个字符开启了一个没有结束的组。[ 用 ] 结束，{"{"} 用 {"}"} 结束。
error-pattern-unopened = 第 { $position } 个字符结束了一个没有开启的组。请删除它，或用 [ 或 {"{"} 开启该组。
error-pattern-no-candidates = 第 { $position } 个字符处的方括号中没有字母或数字。请写入可能的字符，如 [8B3]。
error-pattern-too-many-candidates = 第 { $position } 个字符处的方括号中字符过多。无法辨认的字符请写 ?。
error-pattern-bad-weight = 第 { $position } 个字符处的权重不在 0 与 1 之间。请写成 [8=0.7,B=0.3] 的形式。
error-pattern-bad-candidate = 第 { $position } 个字符不应出现在方括号中。请写成 [8B3] 或 [8=0.7,B=0.3] 的形式。
error-pattern-bad-count = 第 { $position } 个字符处的花括号没有说明有几个字符无法辨认。请写 {"{2}"}；一至三个写 {"{1,3}"}。
error-pattern-dangling = 第 { $position } 个字符处的符号后面须有字母或数字。
