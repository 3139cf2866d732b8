# The register: weapons, their lives, and what a person adds to them.

register-new = 手工登记武器
register-new-lead = 按武器上的标识原样输入。不清楚的请留空。
register-total = 共 { $count } 件武器。
register-order = 最近更改的排在最前。
register-list = 武器
register-weapon = 武器
register-empty-title = 登记册为空
register-empty-text = 请从电子表格导入登记册，或逐件登记武器。

## A weapon’s page.
weapon-no-serial = 无序列号
weapon-identity = 身份
weapon-holders = 持有链
weapon-no-holders = 没有记录说明由谁持有。
weapon-life = 经历
weapon-marks = 标识
weapon-other = 来源中的其他列
weapon-case-open = 办理中
weapon-case-closed = 已结案
weapon-registered = 该武器已登记入册。
serial-state = 序列号状况
retention = 保存期限
retention-kept = 无限期保存。

## Weapons with serial numbers near one another.
neighbours-title = 登记册中的相邻编号
neighbours-link = 登记册中的相邻编号
neighbours-lead = 同一制造商、序列号紧邻其前后的武器。一起制造的武器往往一起交付。
neighbours-none = 该制造商没有其他采用此种序列号形式的武器。
neighbours-truncated = 这些序列号之间其他武器过多，无法全部查看：可能有遗漏。
neighbours-gap = 有 { $count } 个号码不在登记册中

## Marks.
mark-text = 文字
mark-symbols = 符号
mark-symbols-hint = 用文字描述，例如“三角形内的箭头”。
mark-kind = 用途
mark-component = 部件
mark-place = 在部件上的位置
mark-legibility = 状况
mark-state = 标识所示国家
mark-year = 标识所示年份

## Where something is known from.
source-person = 在此手工录入
source-person-basis = 在此手工录入，依据：{ $basis }
source-row = { $file }，第 { $row } 行
source-finding = { $file }，第 { $row } 行，人工处理的发现
source-message = { $state } 发来的信息

## Events: what they say, and the forms for them.
event-add = 添加事件
event-added = 事件已添加。
event-new = 新事件：{ $kind }
event-new-lead = 该事件将成为武器经历的一部分。
event-examined-lead = 输入鉴定结论。结论与标识并列，不取代标识。没有结论的请留空。
event-what = 发生了什么
event-why = 为何记录
event-mark = 标识
event-to-state = 目的国
event-from-state = 来源国
event-consignee = 收货人
event-to = 交给
event-licence = 许可证
event-report = 报告编号
event-authority = 主管机关
event-house = 试验站
event-case = 案件
event-party-hint = 机关、企业或单位。个人以许可证号表示，绝不写姓名。
event-party-kind = 当事方性质
event-party-state = 当事方所属国
event-basis = 依据
event-basis-hint = 您手头的材料：带编号的文件，或武器本身。
event-reason-hint = 写一句话，让二十年后的读者也能明白。
event-stays = 保存的内容连同您的账户和时间将永久留在记录中。错误以新的事件更正。
event-date-hint = 2019-05-12、2019-05 或 2019。不清楚则留空。
event-serial-hint = 按标识原样填写，或写“无法辨认”等字样。
event-state-hint = 名称或两字母代码。
event-recorded = 记录于
event-correct = 更正
event-correct-title = 更正事件
event-correct-lead = 原事件加删除线后仍可阅读，更正列于其旁。
event-correct-how = 错在哪里
event-replace = 实际情况不同：请在下面输入正确内容
event-withdraw = 此武器从未发生此事：撤销该事件
event-withdrawn = 已撤销
event-corrected-notice = 更正已记录。

## What is wrong with an entry.
event-state-missing = 请填写国家。
event-state-unknown = 本程序不认识国家“{ $text }”。请写其名称或两字母代码。
event-party-missing = 请说明交给了谁。
event-party-nameless = 请填写当事方名称，或将其性质和所属国留空。
event-date-wrong = “{ $text }”不是日期。请写 2019-05-12、2019-05 或 2019。
event-mark-missing = 请输入标识的文字，或描述其符号。
event-nothing-concluded = 请至少输入一项结论。
error-event-no-reason = 请说明理由。对记录的每次更改都须有理由。
error-event-in-future = { $date } 尚未到来。请输入事件发生的日期。
error-event-not-its-event = 该事件不属于此武器。请重新打开该武器。
error-event-correction-of-correction = 请更正原事件，而不是其更正：以最新的更正为准。
error-event-after-destruction = 已销毁的武器没有后续经历。如销毁记录有误，请先更正。
error-registration-wanted = 此表单只用于登记武器。请从登记册重新开始。
error-nothing-identifies = 无法看出是哪件武器。请至少填写序列号、制造商、型号、口径或类型。

## Records that may be of one weapon.
register-twice = 其中 { $count } 条属于先前已登记的武器。
twins-title = 疑似重复
twins-lead = 号码和制造商相同的记录。可能是同一件武器，也可能是同号的两件：请查看后判定。不合并也不删除任何内容。
twins-open = 尚无人判定
twins-none-title = 没有此类记录
twins-none-text = 登记册一有变动就会重新检查。
twins-one = 较早的记录
twins-other = 较晚的记录
twins-pair = 两条记录
twins-side-by-side = 逐项对照两条记录
twins-events = 事件
twins-decision = 两者的关系
twins-is-same-weapon = 两者为同一武器：重复登记
twins-is-other-weapon = 是带有相同号码的两件武器
twins-is-number-wrong-here = 较早记录的号码有误
twins-is-number-wrong-there = 较晚记录的号码有误
twins-choose = 请说明两者的关系。
twins-stays = 该判定成为两件武器履历中的事件。两条记录都保留；错误的号码在该武器页面上更正。
twins-decided = 判定已记入两条记录。
