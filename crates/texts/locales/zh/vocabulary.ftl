# The members of the vocabularies of `domain`: <vocabulary>-<code>.

## What an account may be.
role-administrator = 管理员
role-registry-clerk = 登记员
role-tracing-officer = 追查官员
role-examiner = 鉴定员
role-policy-officer = 政策官员
role-auditor = 审计员

## What a person can do.
deed-identify = 按标识查找武器
deed-read-register = 查阅武器及其经历
deed-add-event = 登记武器或添加事件
deed-fetch-original = 取得收到时原样的照片及相机所记的信息
deed-correct-event = 更正事件
deed-keep-parties = 录入当事方及其许可证
deed-hold-records = 对记录实施和解除法定保全
deed-keep-handovers = 接收停业公司的账册
deed-examine = 记录鉴定结果
deed-import = 将文件导入登记册
deed-read-cases = 查阅案件和请求
deed-work-cases = 立案并办理
deed-send-request = 向他国发出请求
deed-answer-request = 答复他国
deed-close-case = 结案
deed-read-partners = 查阅伙伴名录
deed-manage-partners = 管理伙伴及其密钥和期限
deed-manage-people = 管理账户、机构和角色
deed-manage-tokens = 为程序创建访问令牌
deed-read-audit = 查阅审计记录
deed-keep-directory = 维护联络点名录

## The state of a serial number.
serial-state-intact = 完好
serial-state-worn = 磨损
serial-state-partly-obliterated = 部分被磨除
serial-state-obliterated = 被磨除
serial-state-over-stamped = 被重新打印覆盖
serial-state-restored = 已复原
serial-state-absent-never-marked = 无：从未标识
serial-state-absent-part-missing = 无：部件缺失
serial-state-not-examined = 未检验

## What a party is.
party-kind-manufacturer = 制造商
party-kind-importer = 进口商
party-kind-exporter = 出口商
party-kind-dealer = 经销商
party-kind-broker = 经纪人
party-kind-armed-forces = 武装部队
party-kind-police = 警察
party-kind-state-agency = 国家机构
party-kind-unit = 部队或单位
party-kind-security-company = 保安公司
party-kind-museum = 博物馆或收藏
party-kind-private-holder = 私人持有者
party-kind-unknown = 不详

## What a mark is for.
mark-kind-manufacture = 制造标识
mark-kind-alternative-symbolic = 符号加编码
mark-kind-import = 进口标识
mark-kind-government-to-civil = 政府库存转出标识
mark-kind-government-stock = 政府库存标识
mark-kind-seizure = 收缴标识
mark-kind-deactivation = 失能标识
mark-kind-proof = 试验印记
mark-kind-acceptance = 验收印记
mark-kind-importer-name = 进口商名称
mark-kind-owner = 所有者编号
mark-kind-assembly = 装配号
mark-kind-unknown = 不明标识

## The part that carries a mark.
component-frame = 套筒座
component-receiver = 机匣
component-upper-receiver = 上机匣
component-lower-receiver = 下机匣
component-embedded-plate = 嵌入式标牌
component-barrel = 枪管
component-slide = 套筒
component-cylinder = 转轮
component-bolt = 枪机
component-breech-block = 闭锁块
component-trunnion = 节套
component-stock = 枪托
component-magazine = 弹匣
component-other = 其他部件

## How legible a mark is.
legibility-intact = 完好
legibility-worn = 磨损
legibility-partly-obliterated = 部分被磨除
legibility-obliterated = 被磨除
legibility-altered = 被篡改
legibility-restored = 已复原
legibility-not-recorded = 未记录

## What happened to a weapon.
event-kind-registered = 登记
event-kind-manufactured = 制造
event-kind-marked = 标识
event-kind-proofed = 试验
event-kind-exported = 出口
event-kind-imported = 进口
event-kind-transferred = 转让
event-kind-issued = 配发
event-kind-lost = 丢失
event-kind-stolen = 被盗
event-kind-seized = 收缴
event-kind-found = 发现
event-kind-surrendered = 上缴
event-kind-examined = 鉴定
event-kind-traced = 追查
event-kind-related = 与另一记录比对
event-kind-deactivated = 失能
event-kind-destroyed = 销毁
event-kind-part-fitted = 装上部件
event-kind-part-removed = 拆下部件
event-kind-fitted-to = 装到武器上
event-kind-removed-from = 从武器上拆下
event-kind-held-for-law = 法定保全
event-kind-hold-lifted = 解除法定保全
event-kind-corrected = 更正
relation-same-weapon = 同一武器，重复登记
relation-other-weapon = 同号的两件武器
relation-number-wrong-here = 此处号码有误
relation-number-wrong-there = 彼处号码有误

## Where a weapon stands now.
weapon-status-held = 持有中
weapon-status-exported = 已出口
weapon-status-lost = 丢失
weapon-status-stolen = 被盗
weapon-status-in-custody = 当局保管
weapon-status-deactivated = 已失能
weapon-status-destroyed = 已销毁

## Why a weapon is illicit.
illicit-ground-6a-national-law = 依国内法为非法
illicit-ground-6b-embargo = 违反武器禁运转让
illicit-ground-6c-not-marked = 未按文书要求标识
illicit-ground-6d-unlicensed-manufacture = 无许可制造或组装
illicit-ground-6e-unauthorised-transfer = 未经批准转让

## How the weapon came to the authority.
acquisition-seized = 收缴
acquisition-found = 发现
acquisition-surrendered = 上缴

## How the marks on a weapon came to be known.
medium-metal = 从武器上读取
medium-etching = 由实验室显现
medium-paper = 抄自纸质文件
medium-machine = 由机器读取

## What the information is wanted for.
intended-use-investigation = 刑事调查
intended-use-prosecution = 起诉
intended-use-intelligence = 情报
intended-use-embargo-monitoring = 监测武器禁运
intended-use-stockpile-control = 库存管控
intended-use-statistics = 统计

## How a case ended.
outcome-traced-last-holder = 追查至最后合法持有者
outcome-traced-first-retail = 追查至首次零售
outcome-traced-state-stock = 追查至某国库存
outcome-traced-exported = 追查至一次出口
outcome-traced-stolen-lost = 追查至盗窃或丢失报案
outcome-established-other = 以其他方式查明来源
outcome-not-traced-id-incomplete = 未追查到：识别不完整
outcome-not-traced-serial-obliterated = 未追查到：序列号被磨除
outcome-not-traced-serial-not-in-range = 未追查到：序列号不在已知范围
outcome-not-traced-multiple-match = 未追查到：多条记录相符
outcome-not-traced-records-missing = 未追查到：记录缺失
outcome-not-traced-records-expired = 未追查到：记录已过保存期
outcome-not-traced-company-gone = 未追查到：公司已不存在
outcome-not-traced-too-old = 未追查到：年代过久
outcome-not-traced-unmarked = 未追查到：无标识
outcome-not-traced-homemade = 未追查到：土制
outcome-not-traced-wrong-state = 未追查到：询问了错误的国家
outcome-delayed-22 = 答复推迟
outcome-restricted-22 = 答复受限
outcome-refused-22 = 拒绝答复
outcome-no-response = 无答复
outcome-withdrawn = 已撤回

## How a weapon left lawful hands.
diversion-kind-theft = 盗窃
diversion-kind-loss = 丢失
diversion-kind-stockpile-diversion = 从库存流失
diversion-kind-transfer-diversion = 转让途中流失
diversion-kind-illicit-manufacture = 非法制造
diversion-kind-conversion = 改装为可击发
diversion-kind-reactivation = 恢复功能
diversion-kind-embargo-breach = 违反禁运
diversion-kind-unauthorised-transfer = 未经批准的转让
diversion-kind-unknown = 不详

## Why a State is asked.
why-asked-manufacture = 武器在该国制造
why-asked-last-import = 最后一次合法进口至该国
why-asked-named-destination = 记录显示运往该国
why-asked-last-holder = 最后已知持有者在该国
why-asked-forwarded = 他国建议询问该国
why-asked-other = 其他原因

## What is wanted to know.
sought-manufacture = 制造日期和地点
sought-first-recipient = 首个接收方
sought-export = 出口许可证和收货人
sought-import = 进口情况
sought-last-holder = 最后合法持有者
sought-loss-or-theft = 丢失或盗窃报案

urgency-routine = 常规
urgency-urgent = 紧急

## Whether a datum may be passed on.
onward-release-consent-needed = 须事先同意
onward-release-within-state = 限本国境内机关
onward-release-free = 不受限制

## What an answer amounts to.
answer-outcome-full = 完整答复
answer-outcome-partial = 部分答复
answer-outcome-restricted = 受限
answer-outcome-delayed = 推迟
answer-outcome-refused = 拒绝
answer-outcome-no-record = 无记录
answer-outcome-forward = 应询问他国
answer-outcome-record-destroyed = 记录已销毁
answer-outcome-cannot-identify = 无法识别

## Why an answer is held back (our summary, not the instrument’s wording).
hold-back-reason-22-investigation = 会妨碍正在进行的刑事调查
hold-back-reason-22-confidentiality-law = 会违反保护机密信息的法律
hold-back-reason-22-requester-confidentiality = 请求国无法保证保密
hold-back-reason-22-national-security = 国家安全

## How a record was found.
match-basis-exact = 序列号和制造商完全一致
match-basis-normalised = 规范化后一致
match-basis-partial = 依据部分标识
match-basis-manual = 人工确认

## One link of a chain.
link-kind-manufactured = 制造
link-kind-marked = 标识
link-kind-exported = 出口
link-kind-imported = 进口
link-kind-transferred = 转让
link-kind-lost = 报告丢失
link-kind-stolen = 报告被盗
link-kind-in-custody = 由当局保管
link-kind-deactivated = 失能
link-kind-destroyed = 销毁
link-kind-registered = 登记

## The states of a request.
request-state-draft = 草稿
request-state-validated = 待发送
request-state-sent = 已发送
request-state-acknowledged = 已确认收悉
request-state-info-requested = 要求补充信息
request-state-info-supplied = 已补充信息
request-state-answered = 已答复
request-state-partly-answered = 部分答复
request-state-restricted = 答复受限
request-state-delayed = 推迟
request-state-refused = 被拒绝
request-state-clarification = 要求澄清
request-state-closed = 已关闭
request-state-withdrawn = 已撤回

## What moves a request on.
step-validate = 核查
step-send = 发送
step-acknowledge = 确认收悉
step-ask-more = 要求补充
step-supply-more = 提供补充
step-answer = 答复
step-seek-clarification = 要求澄清
step-close = 关闭
step-withdraw = 撤回

## The quality gate of a request: how grave a finding is, and what it says.
severity-blocking = 必须解决
severity-serious = 可能失败
severity-advice = 建议
gate-code-no-ground = 未说明武器为何非法。请至少选择一项理由。
gate-code-no-legal-basis = 缺少法律依据。请说明武器依何法律为非法。
gate-code-no-intended-use = 未说明信息用途。请选择预定用途。
gate-code-nothing-sought = 请求未提出任何问题。请选择想了解的内容。
gate-code-no-marks = 未描述任何标识。请输入所见序列号、其状态或其他标识。
gate-code-no-type = 缺少武器类型。
gate-code-no-calibre = 缺少口径。若无标注，请测量。
gate-code-no-maker = 缺少制造商。
gate-code-no-model = 缺少型号。
gate-code-no-country = 缺少制造国。
gate-code-no-date = 缺少发现日期。
gate-code-no-place = 缺少发现地点。
gate-code-no-narrative = 缺少发现经过。
gate-code-partial-without-photograph = 序列号仅部分可读且无照片。请添加标识照片。
gate-code-no-photograph = 没有标识照片。
gate-code-not-read-from-weapon = 请求中未说明序列号是直接从武器上读取的。如有可能，请直接从武器上读取。
gate-code-urgent-without-reason = 请求标为紧急，但未说明理由。
gate-code-no-handling = 未说明谁可查看本请求及其用途。
gate-code-serial-suspicious = 序列号疑似其他内容。请在武器上核对。
gate-code-serial-unreadable = 序列号的写法无法解读。请更正。
gate-code-no-domestic-search = 尚未先查本国登记册。
gate-code-to-oneself = 请求发往本国。请选择其他国家。

media-kind-jpeg = JPEG 图片
media-kind-png = PNG 图片
media-kind-webp = WebP 图片
media-kind-tiff = TIFF 图片
media-kind-pdf = PDF 文件
media-kind-text = 纯文本

## What happened to a party.
party-event-kind-entered = 录入
party-event-kind-renamed = 更名
party-event-kind-licensed = 颁发许可证
party-event-kind-licence-suspended = 中止许可证
party-event-kind-licence-ended = 终止许可证
party-event-kind-closed = 关闭
party-event-kind-corrected = 更正

## What a licence allows, and whether it does so on a day.
activity-manufacture = 制造
activity-import = 进口
activity-export = 出口
activity-transit = 过境
activity-trade = 买卖
activity-brokering = 中介
activity-repair = 维修
activity-deactivation = 失能或销毁
activity-transport = 运输
activity-storage = 储存
activity-possession = 持有
licence-state-not-yet-valid = 尚未生效
licence-state-valid = 有效
licence-state-suspended = 已中止
licence-state-expired = 已过期
licence-state-ended = 已终止
## From when a term of retention runs.
runs-from-event = 自所记录的事件起
runs-from-destruction = 自武器销毁之日起

## How sure the source of a rule is.
certainty-text = 已查阅原文
certainty-published = 据公开资料
certainty-unverified = 未与原文核对

## What carries the records of a company.
item-kind-book = 账册
item-kind-file = 文件
item-kind-database = 数据库
item-kind-other = 其他

## In what condition an item is.
condition-good = 完整清晰
condition-worn = 磨损但可读
condition-damaged = 受损，部分可读
condition-incomplete = 不完整
condition-unreadable = 无法辨认

## How far an item of an inventory has come.
item-state-listed = 已列入清单
item-state-delivered = 已交付
item-state-accepted = 已接收
item-state-defective = 已接收，有缺陷
item-state-refused = 已拒收

## What happens in a handover.
handover-step-announced = 已宣布
handover-step-listed = 列入清单
handover-step-delivered = 已交付
handover-step-accepted = 已接收
handover-step-refused = 已拒收
handover-step-custody-moved = 原件转移
handover-step-signed-off = 双方签字
handover-step-corrected = 更正

## What a handover still lacks.
lack-no-inventory = 清单中尚无任何内容。
lack-not-delivered = 尚未交付。
lack-not-decided = 已交付，尚未决定是否接收。
lack-refused = 已拒收：相关记录不在国家手中。
lack-no-custody = 未说明原件存放何处、由谁负责。
lack-no-digest = 没有 SHA-256：日后无法证明就是该文件。
lack-not-taken-in = 本登记册没有具有该 SHA-256 的导入。
lack-not-signed = 双方尚未签字，或签字后有变更。
