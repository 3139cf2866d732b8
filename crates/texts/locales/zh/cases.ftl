# 案件与请求：从发现武器到其成为非法的那一点。

## 列表。
cases-caption = 案件，最新在前
cases-count = { $count ->
    *[other] { $count } 个案件
    }
cases-none = 尚无案件
cases-none-do = 案件始于在被发现的武器上所见。请先查找该武器，或直接立案。
cases-words = 检索词
cases-words-hint = 案件编号、序列号、制造商、型号或口径。可只输入部分字词；须全部符合。
cases-find = 查找
cases-standing = 案件状态
cases-all = 全部
cases-open = 未结
cases-unsearched = 待查本国登记册
cases-ours = 待我方处理
cases-theirs = 等待他国
cases-late = 逾期
cases-closed = 已结
cases-none-fit = 没有符合的案件。请减少检索词，或在全部案件中查找。
case-new = 立案
case-number = 案件
case-weapon = 武器
case-whose = 由谁提出
case-own = 本国发现
case-asked-by = { $state }请求
case-opened-on = 立案日期
age-days = { $days ->
    [0] 今天
    *[other] { $days } 天前
    }

## 案件进展。
case-waits-for-us = { $state }在等我方
case-waits-for = 等待{ $state }
case-asks-for-more = { $state }要求补充信息
case-to-identify = 请查本国登记册
case-in-work = 处理中
overdue-acknowledgement = 自{ $date }起逾期未确认收悉
overdue-answer = 自{ $date }起逾期未答复

## 立案与修改。
case-new-title = 立案
case-edit-title = 修改发现情况
case-form-lead = 此处填写的内容将用于询问其他国家。未知的请留空；未曾看到的切勿填写。
case-open = 立案
case-opened = 已立案。接下来请在本国登记册中查找该武器。
case-nothing-seen = 请至少填写一项在武器上所见的内容。
case-chosen-record = 从查找结果中选定：{ $weapon }
case-change-reason = 修改理由
case-change-reason-hint = 将载入案件历史。
seen-title = 武器上所见
seen-read-hint = 抄自纸质文件：包括报告和标签。如未选择，检索时视为从武器上读取。
seen-serial-hint = 照金属上所刻填写。无法辨认的字符写 ?，两可的字符写 [8B]。
seen-state-hint = 序列号现在的状况。
seen-calibre-hint = 按标识或按测量。
seen-country-hint = 任何语言均可，按标识或由标识推断。
import-country = 进口标识所示国家
import-country-hint = 仅在有此标识时填写：它表明武器最后一次合法进口至何国。
other-marks = 所有其他标识
other-marks-hint = 验枪印、符号、库存编号：用文字描述，并注明在武器上的位置。
find-title = 发现情况
find-acquisition = 如何取得
date-hint = 例如 2019-05-12；若不详，写 2019-05 或 2019。
place-hint = 在可以透露的范围内尽量准确。
position = 位置
latitude = 纬度
latitude-hint = 以度为单位，北纬为正，例如 12.65。
longitude = 经度
longitude-hint = 以度为单位，东经为正，例如 -8。
narrative = 经过
narrative-hint = 发生了什么，与武器一同发现了什么。
illicit-title = 武器为何非法
grounds = 理由
grounds-hint = 文书第6段的五项理由，以本程序自己的措辞表述。请选择所有适用项。
ground-national-law = 依发现地国家的法律为非法。
ground-embargo = 违反安全理事会决定的武器禁运而转让。
ground-not-marked = 没有文书所要求的标识。
ground-unlicensed-manufacture = 未经制造地或组装地国家许可而制造或组装。
ground-unauthorised-transfer = 未经主管当局许可或批准而转让。
legal-basis = 法律依据
legal-basis-hint = 使该武器成为非法的法律和条款。
intended-use = 信息的预定用途
intended-use-hint = 对方国家据此决定可以告知什么。
field-choose = 请选择其中一项。
field-reason-missing = 请用一句话说明理由。
field-not-a-date = 这不是日期。请写成 2019-05-12 这样，或只写年份。
field-date-ambiguous = 这可能指两个不同的日子。请用文字写月份，或先写年份，例如 2019-04-03。
field-latitude = 纬度在 -90 至 90 度之间。两个度数须同时填写或同时留空。
field-longitude = 经度在 -180 至 180 度之间。两个度数须同时填写或同时留空。
field-not-a-state = 此处没有这个国家。请用六种语言中任一种写其名称，或写两个字母的代码。

## 一个案件。
case-title = 案件 { $number }
case-lead-own = 由 { $person } 于{ $date }立案，{ $age }。
case-lead-asked = 应{ $state }请求于{ $date }立案，{ $age }。
case-tab = 案件
case-edit = 修改发现情况
case-close = 结案
next-title = 下一步
next-acknowledge = { $state }在等待确认收悉。
next-answer = { $state }在等待答复。
next-identify = 请查明该武器是本国登记册中的哪条记录，或不在任何记录中。
next-supply = { $state }要求补充信息。
next-ask = 请询问{ $state }。
next-draft = 致{ $state }的请求已起草一部分。
next-close = 没有未结的请求，也没有建议询问的其他国家。请结案，或询问其他国家。
next-to-request = 前往请求
next-to-identification = 前往识别
next-to-proposals = 前往建议
photographs-none = 尚无照片。每个标识各拍一张，有助于他人辨认。
photograph-limit = { $count ->
    *[other] 每个案件最多 { $count } 张照片。
    }
photograph-send = 添加

## 识别。
identification-title = 是哪条记录
identification-searched = { $count ->
    *[other] 已在本国登记册的 { $count } 件武器中查找。
    }
identification-none-share = 不在其中任何记录的概率为 { $share }。
identification-nothing-fits = 均不相符。
identification-none = 不在此处任何记录中
identification-none-hint = 那就需要询问其他国家：它可能从未到过本国。
identification-open-record = 打开记录
identification-more = { $count ->
    *[other] 再显示 { $count } 条
    }
identification-compare = 详细比较
identification-reason = 作此决定的理由
identification-reason-hint = 比较了什么，供日后查阅本案者参考。
identification-keep = 记录此决定
identification-kept = 决定已记录。
identification-choose = 请选择一条记录，或选择不在任何记录中。
identification-no-record = 经人工判定，该武器不在本国登记册的任何记录中。
identification-probability = 查找给出的概率
identification-by = 决定人
identification-at = 决定时间

## 链条。
chain-so-far = 目前的链条
chain-title = 追查
chain-tab = 追查与地图
chain-to-map = 在地图上查看
chain-map = 武器的路径
chain-caption = 链条，最早在前
chain-what = 发生了什么
chain-own-register = 本国登记册
chain-answer-of = { $state }的答复
chain-find = 被发现
chain-finder = 发现武器的当局
chain-conclusion = 本案结论
chain-diversion = 流失点：{ $kind }
chain-to = 自{ $from }至{ $to }
chain-made-in = { $state }；制造国：{ $origin }
map-description = 依次经过：{ $places }
restriction = 限制
restriction-number = 限制 { $number }
authorities = 限：{ $text }。
purpose = 目的：{ $text }。

## 询问谁。
ask-title = 接下来询问谁
ask-none = 链条和标识均未指向尚未询问的国家。
ask-because = { $kind }，{ $date }
ask-no-link = 无经确认的连接
ask-write = 致函{ $state }
ask-to-partners = 前往伙伴
ask-another = 询问其他国家
history-title = 历史
history-at = 时间
history-who = 何人
history-what = 何事
history-note = 备注
history-node = 本节点
history-opened = 立案
history-changed = 修改了发现情况
history-record-chosen = 选定记录
history-no-record-chosen = 不在本国登记册任何记录中
history-attachment-added = 已添加照片或文件
history-closed = 结案
history-request-sent = 向{ $state }发出请求
history-draft-begun = 开始起草致{ $state }的请求
history-draft-discarded = 放弃致{ $state }的请求草稿
history-request-received = 收到请求
history-step = { $step } – { $state }
history-document-refused = 一份文件被拒收
history-other = 由另一版本的程序记录
post-title = 往来文件
post-to = 收件方
post-at = 拟就时间
post-detail = 详情
post-waiting = 等待送达
post-delivered = 已送达
post-refused = 被对方节点拒收
post-tried = { $attempts ->
    *[other] 已尝试 { $attempts } 次；下次尝试：{ $due }。
    }

## 结案。
close-lead = 请说明追查结果；如已查明，请说明武器在哪一点脱离合法持有。
close-outcome = 结果
close-traced = 已追查到
close-not-traced = 未追查到
close-held-back = 信息被保留，或无答复
diversion-title = 流失点
diversion-hint = 武器在何处、何时成为非法。各栏先取链条最后一环，请更正。若未能进一步追查，请选“不详”。
diversion-kind = 如何脱离合法持有
last-lawful-holder = 最后合法持有者
last-lawful-holder-hint = 写明机关和公司；个人只写许可证号码。
circumstance = 已知的经过
close-end = 案件终结
prevention = 预防
prevention-hint = 为防止再次发生，已采取何种措施，或由谁在何时采取。
close-reason-hint = 此结论的依据。
close-irrevocable = 已结案件不能重新打开。其链条、来源和结果仍可查阅。
close-withdraws = 将告知下列国家不再需要其答复：
closing-title = 结果
closed-on = 结案时间
closed-by = 结案人
case-closed-notice = 案件已结。以下是查明的追查结果。

## 请求列表。
requests-in = 他国在等我方
requests-in-none = 没有国家在等我方。
requests-in-caption = 外国请求，逾期在前
requests-out = 我方在等他国
requests-out-none = 我方没有未结的请求。请求从案件中撰写。
requests-out-caption = 我方请求，逾期在前
requests-more = 此处仅显示等待最久的请求。
requests-more-cases = 全部请求见案件列表
requests-who-asks = 请求方
requests-who-is-asked = 被请求方
requests-their-number = 对方编号
requests-received = 收到
requests-sent = 发出
request-since = 自
request-late = 逾期

## 一份请求。
request-to = 致{ $state }的请求
request-from = { $state }的请求
request-authority = 当局
request-case-number = 对方案件编号
request-why = 为何询问该国
request-urgency = 紧急程度
request-urgency-reason = 紧急理由
request-language = 请求所用语言
request-arrived = 已收到
request-acknowledge-due = 应确认收悉日期
request-acknowledged = 确认收悉
request-answer-due = 应答复日期
request-answered = 首次答复
request-marks = 标识
request-sought = 想了解什么
request-new-title = 新请求
request-new-lead = 请求包含文书第17段所要求的内容：此处填写的和案件中已有的。
request-whom = 询问谁
request-to-state = 被请求国
request-to-hint = 任何语言均可，或写两个字母的代码。
request-to-missing = 请写明要询问的国家。
request-language-hint = 您书写所用、并能阅读答复的语言。
request-what = 询问什么
request-from-case = 取自案件
request-photographs = { $count ->
    [0] 请求未附照片。
    *[other] 请求附有 { $count } 张照片。
    }
request-send = 发送请求
request-irrevocable = 已发出的无法收回。在答复之前可以撤回请求，但对方国家已经看到。
request-sent-notice = 请求已签名，等待送达；案件页面显示何时到达。
request-drafts = 起草中
request-drafts-caption = 请求草稿，尚未发出任何内容
request-draft-to = 致{ $state }的请求草稿
request-draft-saved-at = 最后保存
request-draft-by = 保存人
request-draft-saved-by = 最后由{ $person }于{ $moment }保存。尚未发出任何内容。
request-draft-saved = 草稿已保存。
request-draft-save = 保存草稿
request-draft-go-on = 继续撰写
request-draft-hint = 草稿留在本节点，办理本案的人员均可继续撰写。请不时保存：半小时未打开任何页面，会话即结束。
request-draft-look = 查看已保存的草稿
request-draft-keep = 保留
request-look = 核查并查看
request-changed-since-look = 发送前请查看请求的当前内容：这就是对方国家将看到的。
request-discard = 放弃草稿
request-discard-title = 放弃致{ $state }的草稿？
request-discard-lead = 其中所写内容将丢失。案件保持不变。
request-draft-discarded = 草稿已放弃。
gate-title = 请求质量
gate-nothing = 没有缺漏。
gate-blocked = 请求尚不能发送：请先解决上列中如此标明的问题。
suspicion-model = 看似型号。
suspicion-calibre = 看似口径。
suspicion-patent = 看似专利号。
suspicion-stock-number = 看似军用库存编号。
suspicion-licence-prefix = 开头像制造商许可证号。
suspicion-inventory = 看似库存标记。
suspicion-scientific-notation = 电子表格把它变成了十的乘方。
suspicion-date = 看似日期。
suspicion-decimal-zeros = 以小数点和零结尾，可能由程序添加。
suspicion-other = 请与武器核对。
handling-title = 如何使用
handling-lead = 第15段：对方国家遵守此处的说明。
handling-authorities = 谁可查看
handling-purpose = 作何用途
handling-onward = 转交
handling-reservation = 无法保证的保密
handling-reservation-hint = 如本国法律要求披露答复，请在此说明。无保留则留空。
handling-default-authorities = 被请求国负责追查武器的当局
handling-default-answer-authorities = 请求国负责追查武器的当局
handling-default-purpose = 追查该武器
restriction-hint = 留空的字段不设限制。
thread-title = 此后的往来
thread-none = 尚无。
say-title = 可以做什么
say-acknowledge = 确认收悉
say-expected-by = 预计答复日期
say-expected-by-hint = 例如 2019-05-31。尚不能确定则留空。
say-ask-more = 要求补充信息
say-ask-more-hint = 索取查找所需：更清晰的照片、其他标识。
say-question = 问题
say-supply = 提供补充信息
say-reply = 回复
say-with-marks = 附上案件中现有的标识
say-with-marks-hint = 若重新读取过，请先在案件中修改。
say-clarify = 要求澄清
say-clarify-hint = 关于答复的理由，或其内容。
say-withdraw = 撤回请求
say-withdraw-hint = 将理由告知对方国家，对方无须再答复。
say-identify-first = 先查本国登记册
say-write-answer = 撰写答复
say-words-missing = 请写明要说的内容。
say-done = 已签名，等待送达。
say-marks-again = 重新读取的标识：

## 一份答复。
answer-title = 答复
answer-to = 答复{ $state }
answer-not-identified = 请先查本国登记册：否则无法告知其中任何内容。
answer-preview = { $state }将看到的内容
answer-irrevocable = 已发出的无法收回。只有在部分答复、受限答复、推迟或提问之后才能再次答复。
answer-send = 签名并发送
answer-sent = 答复已签名，等待送达。
answer-look = 查看答复
answer-outcome = 答复的性质
answer-means-full = 所询全部告知。
answer-means-partial = 告知一部分；可能还有后续。
answer-means-restricted = 有所知，但予以保留。
answer-means-delayed = 稍后告知。
answer-means-refused = 不告知任何内容。
answer-means-no-record = 此处没有记录，这也是有用的答复。
answer-means-forward = 另一国家了解更多。
answer-means-record-destroyed = 曾有记录。
answer-means-cannot-identify = 标识不足。
answer-facts = 本国记录所载
answer-facts-hint = 只发出勾选的内容；拒绝或推迟答复时一概不发出。每项事实无论转至何处都带有其限制。
answer-no-facts = 未选定记录，因此没有可告知的内容。
answer-no-data = 未告知任何事实。
answer-data = 告知的事实
answer-held-back = 如有保留
answer-held-back-hint = 只能以第22段所列理由之一推迟、限制或拒绝答复，并告知对方是哪一项（第23段）。
answer-hold-back = 理由
answer-explanation = 说明
answer-explanation-hint = 用文字向对方国家说明。
answer-delayed-until = 推迟至
answer-forward-to = 应改为询问的国家
answer-forward-to-hint = 任何语言均可，或写两个字母的代码。
answer-reliability-title = 可靠程度
answer-basis = 如何找到记录
answer-reliability = 可靠性
answer-reliability-hint = 记录的种类、年代、已知的缺漏。

## 案件中被拒绝的操作。
error-case-no-reason = 请说明理由。案件中的每项更改都需要理由。
error-case-in-future = { $date }在将来。请填写事情发生的日期。
error-case-closed = 本案已结。如有新情况，请另立新案。
error-case-no-diversion = 已追查到的武器总在某处脱离了合法持有。请选择方式，哪怕是“不详”。
error-case-photograph-lost = 照片 { $name } 无法读取。请让人从备份恢复，然后发送请求。
error-case-too-many-photographs = 每个案件最多 { $number } 张照片。
error-case-gate-closed = 请求尚不能发送。必须解决的问题数：{ $number }。
error-case-no-partner = 与{ $state }没有经确认的连接。请在“伙伴”中添加其卡片并确认指纹。
error-case-asked-already = 本案已询问过{ $state }，该请求仍未结。
error-case-draft-changed = 您撰写期间，他人已保存致{ $state }的草稿。您输入的内容仍在下方，尚未保存。请先查看已保存的草稿；之后若保存或发送，将以您的内容取代。
error-case-draft-gone = 您撰写期间，他人已发送或放弃致{ $state }的草稿。您输入的内容仍在下方，尚未保存。请先查看案件；之后若保存，将成为新草稿。
error-case-to-oneself = 请求应发给他国。请填写要询问的国家。
error-case-illegal-step = 现在不能这样做：请求的状态是“{ $state }”，不允许“{ $step }”。请重新打开请求，查看其间的往来。
error-case-wrong-side = 只有对方国家可以这样说。
error-case-request-too-large = 请求过大，无法发送。请移除一张照片。
error-answer-no-reason = 有所保留的答复需要第22段所列理由之一。请选择。
error-answer-no-explanation = 请用文字说明理由：必须告知对方国家。
error-answer-nothing-told = 这样的答复须告知内容。请至少勾选一项事实，或选择“无记录”。
error-answer-forward-to-nobody = 请写明应改为询问的国家。
error-answer-data-without-record = 这样的答复不带事实。请取消勾选，或选择完整或部分答复。
error-case-unanswered = { $state }仍在等待本案的答复。请先答复：“无记录”也是答复。
