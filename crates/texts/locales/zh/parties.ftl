# Parties and their licences.

parties-title = 当事方
parties-lead = 制造商、进口商、经销商、机构和单位及其许可证。
parties-empty-title = 尚未录入当事方
parties-empty-text = 请录入记录中经常出现的当事方，之后记录即可指向其条目。
party-new = 录入当事方
party-new-lead = 输入已知的最早名称；后来的名称连同日期另行添加。私人持有者以许可证号录入，绝不写姓名。
party-name = 名称
party-former = 曾用名称
party-licences = 许可证
party-no-licences = 没有许可证记录。
party-in-force = 有效：{ $count }
licence-number = 许可证号
licence-kind = 许可证种类
licence-issued-by = 签发机关
licence-from = 起始日
licence-until = 截止日
licence-until-hint = 无期限请留空。
licence-activities = 许可事项
licence-today = 目前
licence-suspended-until = 中止至
licence-suspended-hint = 未定日期请留空。
party-closed-badge = 已关闭
party-closed-on = 关闭日期
party-successor = 继承方
party-successor-hint = 如由其他当事方接管，填写其在当事方列表中的名称。
party-successor-none = 列表中没有此名称的当事方。请先录入，或将此栏留空。
party-choose = 是否为以下当事方之一？
party-choose-first = 列表中有此名称的当事方。请选择其一，或选择都不是。
party-choose-none = 都不是
party-life = 经历
party-event-add = 添加事件
party-event-lead = 该事件将成为当事方经历的一部分。
party-entered-notice = 该当事方已列入。
party-event-withdraw = 该当事方从未发生此事：撤销该事件

## Why something cannot be recorded of a party.
error-party-nameless = 请填写当事方名称。首次录入可以更正，但不能撤销。
error-party-licence-without-number = 请输入许可证号。
error-party-licence-ends-first = 许可证的截止早于起始。两个日期中有一个有误。
error-party-no-such-licence = 该当事方没有许可证 { $number }。请选择其许可证，或先录入该许可证。
error-party-own-successor = 当事方不能是自己的继承方。请选择其他继承方。
error-party-closed = 该当事方自 { $date } 起已关闭。请输入此前的日期；如关闭有误，请更正。
error-party-entered-twice = 该当事方已录入。请记录新名称，或更正录入内容。
error-party-unknown = 列表中没有该当事方。请选择其他当事方，或都不选。
