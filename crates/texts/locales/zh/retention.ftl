# How long records are kept, legal holds, and the handover of a closing company’s books.

## On a weapon’s page.
retention-floor = 至少须保存至{ $until }：自“{ $record }”起 { $years } 年（{ $clause }）。
retention-floor-destroyed = 至少须保存至{ $until }：自武器销毁起 { $years } 年（{ $clause }）。
retention-floor-exists = 武器存在期间须一直保存，销毁后再保存 { $years } 年（{ $clause }）。
retention-floor-ever = 须无限期保存（{ $clause }）。
retention-also = 其他适用规则

## Legal holds.
hold-standing = 处于法定保全状态
hold-since = { $authority }，自：{ $date }
hold-lift = 解除此项保全
hold-reference = 该机关的案号
hold-lead = 保全期间，本记录的任何内容均不视为到期。请在理由中说明保全目的。
hold-lift-lead = { $authority }的保全终止。记录本身保持不变。
hold-authority-missing = 请填写要求保全的机关。
error-hold-not-standing = 此项保全已不存在。请重新打开该武器。

## The list of what falls due.
retention-tab = 保存期限
retention-title = 记录保存期限
retention-lead = 这里从不删除任何记录。本表按照目前对本国有约束力的规则，显示武器记录最短保存期限的届满时间。
retention-rules = 当前有约束力的规则
retention-no-rules = 目前没有对本国有约束力的规则。由运营方在设置文件中指定。
retention-instrument = 文书或法律
retention-clause = 条款
retention-records = 适用记录
retention-term = 最短期限
retention-certainty = 可靠程度
retention-records-all = 全部
retention-records-but = 全部，但不包括：{ $kinds }
retention-years = { $years } 年，{ $from }
retention-ever = 无限期
retention-by-year = 最短期限届满时间
retention-due = 最短期限届满
retention-weapons = 武器数
retention-over = 期限已过，仍予保存
retention-this-year = 今年届满
retention-running = 期限内
retention-exists = 武器存在期间
retention-held = 处于法定保全
retention-unbound = 无规则规定期限
retention-in-year = 最短期限于 { $year } 年届满
retention-reckoning = 自上次计算期限以来规则已变更，正在重新计算；完成之前，下列数字部分仍按旧规则得出。
retention-csv = 下载 CSV
retention-none = 没有武器
retention-none-text = 登记武器或补充其历程时，本表随之变化。
