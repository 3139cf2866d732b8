# Registers in: files, columns, rows, and what was found in them.

import-new = 导入登记册
import-title = 导入登记册
import-lead = 按原样发送电子表格或文本文件。收录之前您会看到各列如何理解；凡不能收录的行都会保留并显示。
import-file = 文件
import-file-hint = CSV、XLSX 或 ODS，最大 1 GB。同一文件发送两次不会重复添加。
import-send = 发送文件
import-no-file = 请先选择文件。
import-empty-title = 尚无文件
import-empty-text = 请选择目前用于登记的电子表格，无须事先整理。
import-list = 文件
import-received-at = 收到时间
import-finished-at = 结束时间
import-received = 文件已收到。请核对各列。
import-known = 此文件以前已收到，未添加任何内容。以下是其处理结果。
import-known-refused = 此文件以前已被拒收，未添加任何内容。原因如下。
import-kept = 文件已收到并保留，但无法导入。
import-begun = 正在收录各行。
import-state-waiting = 等待您处理
import-state-running = 进行中
import-state-done = 已完成
import-state-stopped = 已停止
import-state-refused = 已拒收
import-progress = 文件各行
import-measuring = 正在测算文件。
import-may-leave = 您可以离开此页：工作会继续进行，程序重启后也会继续。
import-stopped = 导入未完成即停止。
import-stopped-at = 截至文件第 { $row } 行的内容均已收录并保持有效。原因排除后，可由此继续。
import-continue = 继续
import-not-taken = 此文件未导入。
import-not-taken-hint = 文件已按原样保留，其内容均未入册。
import-original = 下载原始文件
import-report = 各行处理结果
import-meaning = 含义
import-taken-all = 已收录
import-taken = 已收录
import-taken-advice = 已入册，无须查看。
import-with-findings = 已收录，有提示
import-with-findings-advice = 已入册，但该行有内容需要查看。
import-refused = 未收录
import-refused-advice = 未入册。每行均已保留：请修正后收录。
import-duplicates = 重复
import-duplicates-advice = 相同的行以前已从本文件或其他文件收录。
import-repaired = 修正后收录
import-another = 另一文件
import-rows = 行
import-row-number = 行号
import-cells = 单元格
import-found = 提示
import-no-rows-title = 没有此类行
import-no-rows-text = 此处无须处理。
import-row-title = 第 { $row } 行
import-row-refused = 此行未收录。其单元格按文件原样列出：请修正后收录。
import-row-duplicate = 单元格相同的行以前已收录。如为另一件武器，仍可收录。
import-row-findings = 此行已收录。请查看提示；错误在武器页面上更正。
import-row-repaired = 此行经修正后收录。
import-repair-hint = 文件保持不变。收录的是您在此填写的内容。
import-duplicate-hint = 两件武器的描述可能相同。确为另一件武器时才收录此行。
import-take = 收录此行
import-take-anyway = 仍然收录
import-row-taken = 该行已收录。

## Columns and fields.
matching-title = 核对各列
matching-lead = 已尽量按列名将文件各列对应到字段。请改正有误之处，然后收录各行。
matching-saved = 各列按上一个同样格式的文件对应。
matching-one-column = 表格只有一列。如应有多列，请在“{ reading-title }”中说明单元格之间的分隔符。
matching-many-columns = 表格有 { $count } 列。只有已对应的列会被理解，其余列随每件武器保留。如列数过多，请在“{ reading-title }”中说明文件的读取方式。
matching-columns = 文件各列
matching-column = 列
column-number = 第 { $number } 列
matching-examples = 示例
matching-field = 字段
matching-why = 依据
matching-keep = （按原列名保留）
matching-kept = 没有对应字段的列按原列名随每件武器保留，不会丢失任何内容。
matching-confirm = 收录各行
matching-no-serial = 没有任何列对应到序列号。没有序列号的武器几乎无法追查，而收录的内容将一直保留。除非文件确实没有序列号，否则请选择相应的列。
matching-confirm-without = 不带序列号收录各行
matching-preview = 前几行
match-sure = 确定
match-likely = 很可能
match-possible = 可能
match-name = 列名已知：“{ $alias }”。
match-part-of-header = 列名包含“{ $alias }”。
match-misspelt = 列名与“{ $alias }”几乎相同。
match-values-do-not-fit = 列名像是“{ $field }”，但大多数值不符。
match-tie = 有几列都可能是“{ $field }”：{ $columns }。请选择其一。
match-taken = “{ $field }”与“{ $column }”列更相符。
match-unknown = 列名未知。
reading-title = 各列或文字显示不对？
reading-lead = 请说明如何读取文件，然后重新查看。
reading-encoding = 文字编码
reading-delimiter = 单元格分隔符
reading-sheet = 工作表
reading-header = 列名所在行
reading-header-hint = 留空：自动查找。0：没有列名行。
reading-look = 重新查看
delimiter-comma = 逗号 ,
delimiter-semicolon = 分号 ;
delimiter-tab = 制表符
delimiter-bar = 竖线 |

## Fields of a register’s row.
field-serial = 序列号
field-maker = 制造商
field-model = 型号
field-calibre = 口径
field-weapon-type = 类型
field-country-of-manufacture = 制造国
field-year-of-manufacture = 制造年份
field-importer = 进口商
field-import-country = 进口来源国
field-import-date = 进口日期
field-export-date = 出口日期
field-export-country = 出口目的国
field-consignee = 收货人
field-holder = 持有者
field-holder-kind = 持有者性质
field-holder-since = 持有起始日期
field-acquired-from = 取得来源
field-licence = 许可证
field-status = 状态
field-status-date = 状态日期
field-other-marks = 其他标识
field-component = 带标识的部件
field-location = 存放地点
field-record-date = 登记日期
field-record-number = 登记编号
field-remarks = 备注

## What was found in a row.
finding-too-few-cells = 该行有 { $cells } 个单元格，表格有 { $expected } 列。请检查是否有值错列。
finding-too-many-cells = 该行有 { $cells } 个单元格，而表格只有 { $expected } 列。请检查是否有值错列。
finding-scientific-notation = “{ $text }”是被电子表格程序缩写的数字。请根据纸质记录或武器重新填写。
finding-digits-lost = “{ $text }”超过十五位数字，电子表格程序已将末尾几位变为零。请重新填写。
finding-turned-into-date = “{ $text }”可能被电子表格程序变成了日期。请根据纸质记录或武器重新填写。
finding-lost-zeros-possible = “{ $text }”开头的零可能已丢失。请与纸质记录或武器核对。
finding-formula-error = “{ $text }”是公式错误，不是值。
finding-stray-space = 有多余空格。读作“{ $cleaned }”。
finding-non-breaking-space = 有特殊空格。读作“{ $cleaned }”。
finding-invisible-character = 有不可见字符。读作“{ $cleaned }”。
finding-text-guard = 写法是为了让电子表格程序保留为文本。读作“{ $cleaned }”。
finding-wrong-encoding = “{ $text }”中有无法读取的字符。换一种文件编码或可解决。
finding-ambiguous-date = “{ $text }”中日与月的先后不明。只取年份。
finding-two-digit-year = “{ $text }”的年份只有两位，读作 { $year }。请核对世纪。
finding-date-in-future = “{ $text }”是将来的日期，未作为日期收录。原文已保留；请在武器页面上更正。
finding-not-a-date = “{ $text }”不是日期。
finding-no-such-day = “{ $text }”所示日期不存在。
finding-other-calendar = “{ $text }”属于其他历法。请按公历填写日期。
finding-no-year = “{ $text }”没有年份。
finding-not-in-reference = “{ $text }”不在任何参考表中，已原样保留。
finding-word-for-serial = “{ $text }”不是序列号，而是说明其状况，已作为序列号状况保留。
finding-status-not-known = “{ $text }”不是已知状态，已按原列名保留。
finding-nothing-identifies = 无法看出是哪件武器：序列号、制造商、型号、口径和类型均缺。
finding-taken-before = 单元格相同的行以前已收录。
finding-serial-looks-like-model = “{ $text }”像型号名称，不像序列号。
finding-serial-looks-like-calibre = “{ $text }”像口径，不像序列号。
finding-serial-looks-like-patent = “{ $text }”像专利号，不像序列号。
finding-serial-looks-like-stock-number = “{ $text }”像库存编号，不像序列号。
finding-serial-has-licence-prefix = “{ $text }”开头似为许可证号，其后才是序列号。
finding-serial-looks-like-inventory-mark = “{ $text }”像资产编号，不像序列号。
finding-serial-in-scientific-notation = “{ $text }”被电子表格程序缩写，末尾几位数字已丢失。
finding-serial-looks-like-date = “{ $text }”像日期：电子表格程序会把某些序列号变成日期。
finding-serial-ends-in-decimal-zeros = “{ $text }”以小数点和零结尾，可能是程序把序列号当作数量而添加的。

## Why a row could not be read at all.
finding-open-quote = 引号开启后没有结束。请补上引号；如引号属于内容，请写两次。
finding-row-too-long = 该行过长。请检查换行位置是否正确。
finding-cell-too-long = 该行有一个单元格过长。
finding-too-many-columns = 该行列数过多。
finding-row-damaged = 该行在文件中已损坏。
finding-file-breaks-off = 文件在此中断。请重新发送完整文件：已收录的行不会重复收录。
finding-too-many-rows = 表格行数超过单个文件可读取的上限。请拆分为多个文件。

## Why a file was not taken.
error-file-unreadable = 无法读取“{ $name }”。请重新发送。
error-file-empty = “{ $name }”是空文件。请重新导出表格并检查文件大小。
error-not-a-table = “{ $name }”是{ $looks-like ->
    [old-excel] Excel 97–2003 工作簿（.xls）
    [binary-excel] 二进制 Excel 工作簿（.xlsb）
    [markup] 网页或 XML 文件
    [pdf] PDF 文档
    [document] 文字文档或演示文稿
    [picture] 图片
    [archive] 压缩文件夹
    *[other] 其他类型的文件
    }，不是表格。请将表格另存为 XLSX、ODS 或 CSV 后发送。
error-password-protected = “{ $name }”有密码保护。请另存一份无密码的副本后发送。
error-workbook-too-large = “{ $name }”解压后过大（{ $part }）。请将表格拆分为多个文件，或另存为 CSV。
error-zip-bomb = “{ $name }”未打开：{ $part } 解压时异常膨胀，疑为恶意文件。如属正常文件，请另存为 CSV。
error-workbook-damaged = “{ $name }”已损坏（{ $detail }）。请用电子表格程序打开并重新保存，然后发送新文件。
error-no-such-sheet = “{ $name }”没有工作表“{ $sheet }”。现有：{ $sheets }。
error-only-headers = “{ $name }”只有列名，下面没有任何行。请检查各行是否已一并保存，然后发送该文件。
error-no-rows = “{ $name }”没有可读取的行。{ $first ->
    [too-many-columns] 第一行的列过多。请删除不属于表格的列。
    [row-too-long] 第一行过长。请检查各行的换行位置是否正确。
    [open-quote] 第一行中有引号未闭合。请补上引号后重新发送。
    *[other] 请检查保存的表格是否正确。
    }
error-unknown-encoding = 本程序不认识编码“{ $label }”。请从列表中选择。
error-bad-delimiter = “{ $delimiter }”不能用作单元格分隔符。请从列表中选择。
error-file = 无法读取文件：{ $detail }
error-import-disk = 无法保存文件。请管理员检查节点的磁盘空间，然后重新发送。
error-import-nothing-matched = 没有任何列能说明各行是哪件武器。请至少将一列对应到序列号、制造商、型号、口径或类型。
error-import-matched-twice = 有两列都对应到“{ $field }”。请将其中一列设为无字段：它仍会保留。
error-import-wrong-state = 此导入的状态已经改变。请重新打开。
error-import-interrupted = 导入意外停止。可在其页面上继续。

## Trial and list of work.
trial-try = 先试行
trial-try-hint = 通读整个文件，显示每一行会怎样处理。不录入任何内容。
trial-title = 试行
trial-lead = 尚未录入任何内容。以下是各行将会得到的处理。
trial-begun = 正在试行该文件。不录入任何内容。
trial-progress = 已通读的行
trial-broken = 试行在文件结尾之前停止。
trial-figures = 各行将会怎样
trial-known = 登记册中已有
trial-repeated = 文件内重复
trial-found = 发现的问题
trial-nothing = 没有发现需要人工查看的内容。
trial-first = 此类的前几行
trial-not-taken = 不录入
trial-take = 录入这些行
trial-back = 返回各列
trial-more = 另有 { $count } 种
trial-more-than = 另有超过 { $count } 种
work-title = 待办列表
work-lead = 所有文件各行中发现的问题，相同的归在一起。对内容相同的各行一并改正，或把本来正确的搁置。
work-empty-title = 没有待办
work-empty-text = 文件各行中发现的问题都已处理。
work-findings = 待处理的发现
work-kind = 发现的问题
work-rows = 待处理行数
work-cell = 单元格内容
work-no-cell = 不涉及某一单元格
work-decisions = 决定
work-decision = 决定
work-mended = { $field }：改为“{ $value }”
work-right = 原样正确
work-undone = 撤销了先前的决定
work-done = 已完成 { $count } 行。
work-left = { $count } 行未能处理，等待查看。
work-waiting = { $count } 行待处理。
work-mend-all = 改入全部 { $count } 行
work-mend-one = 改入此行
work-right-do = 原样正确
work-right-kind = 此类全部原样正确
work-value = 应改为
work-value-hint = 文件保持原样。已录入的武器会得到附有您理由的更正；被拒的行会被录入。
work-only = 仅此行
work-only-this = 仅第 { $row } 行
work-all-again = 返回全部行
work-is-left = 需要查看
work-undo = 撤销
work-undo-lead = 通过再次更正恢复单元格原来的内容，发现的问题重新待办。不删除任何内容。
work-undo-do = 撤销该决定
work-begun = 正在执行该决定。
work-settled = 该行已处理。
error-findings-not-alike = 同一类发现内容各异。请选择其中一项再改值。
error-findings-busy = 先前关于这些发现的决定仍在执行。请等待完成。
error-findings-not-undoable = 此处无法撤销。已录入的行保持录入：请在该武器的页面上更正。
error-findings-row-left = 该行无法这样改正：仍不能录入，或有人已手工更正该武器。请打开该行或该武器。
