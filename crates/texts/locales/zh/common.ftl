# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = 跳到正文
nav-main = 主菜单
nav-home = 概览
nav-identify = 识别
nav-symbols = 符号
nav-register = 登记册
nav-import = 导入
nav-cases = 案件
nav-requests = 请求
nav-partners = 伙伴
nav-people = 人员
nav-audit = 审计
breadcrumb = 当前位置
search-serial = 所见序列号
search-go = 查找
account = 账户与显示
signed-in-as = 已登录：{ $name }
sign-in = 登录
sign-out = 退出登录
language = 语言
theme = 外观
theme-auto = 跟随设备
theme-light = 浅色
theme-dark = 深色
footer-purpose = 小武器和轻武器追查

## Buttons and short words.
button-save = 保存
button-cancel = 取消
button-continue = 继续
button-back = 返回
button-edit = 编辑
button-add = 添加
button-remove = 移除
button-confirm = 确认
button-close = 关闭
button-open = 打开
button-send = 发送
button-print = 打印
button-copy = 复制
button-copied = 已复制
button-download = 下载
button-choose = 选择
yes = 是
no = 否
none = 无
unknown = 不详
not-recorded = 未记录
required = 必填
choose-one = 请选择…
file-browse = 浏览…
file-none = 未选择文件

## Words of the field that many pages share.
serial-number = 序列号
maker = 制造商
model = 型号
calibre = 口径
weapon-type = 类型
country-of-manufacture = 制造国
year-of-manufacture = 制造年份
importer = 进口商
state = 国家
status = 状态
date = 日期
place = 地点
reason = 理由
source = 来源
holder = 持有者
attribute = 属性
as-marked = 按标识
as-assessed = 按鉴定
clause = 条款

## Numbers, lists and pages.
rows-count = { $count } 行
pager = 列表分页
pager-next = 下一页
pager-previous = 上一页
probability = 概率
score = 评分
score-of-100 = { $score }/100
progress-of = { $done }/{ $total }
progress-reloads = 本页会自动刷新。

## Notices.
notice-info = 说明
notice-done = 完成
notice-warning = 警告
notice-error = 错误
form-faults = 有 { $count } 项需要检查。
saved = 已保存。

## Life and chain of holders.
holding-since = 自 { $date }
holding-span = { $from } 至 { $until }
holding-now = 目前
event-corrected = 已更正

## Characters side by side.
align-observed = 所见
align-record = 记录
align-same = 相同
align-look-alike = 形似
align-candidate = 可能读法之一
align-unknown = 无法辨认
align-doubtful = 存疑
align-substituted = 不同
align-inserted = 仅见于实物
align-deleted = 仅见于记录
align-transposed = 位置互换
align-summary = 所见 { $observed }，记录 { $record }。{ $total } 个字符中有 { $same } 个相同。
align-difference = 第 { $position } 个字符：{ $kind }
align-differences = 第 { $first } 至 { $last } 个字符：{ $kind }
align-chance = 约每 { $times } 次出现一次

## Maps.
map-note = 本图边界和名称仅供定位参考，不表示对任何领土地位的意见。

## Dates.
date-unknown = 日期不详
date-year = { $year }年
date-month = { $year }年{ $month }
date-day = { $year }年{ $month }{ $day }日
date-moment = { $date } { $time } UTC
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

# A month after a day: Russian wants another case.
month-of-1 = { month-1 }
month-of-2 = { month-2 }
month-of-3 = { month-3 }
month-of-4 = { month-4 }
month-of-5 = { month-5 }
month-of-6 = { month-6 }
month-of-7 = { month-7 }
month-of-8 = { month-8 }
month-of-9 = { month-9 }
month-of-10 = { month-10 }
month-of-11 = { month-11 }
month-of-12 = { month-12 }

## The start page.
nav-contacts = 联络点
home-find = 这是哪件武器？
home-find-hint = 按所见填写序列号：? 代表一个无法辨认的字符，* 代表若干个，[8B3] 表示其中之一。
home-find-more = 制造商、口径及其他标记
home-waiting = 待办事项
home-nothing-waits = 没有待办事项。
home-figures = 数据概览
home-first-steps = 起步
home-to-acknowledge = 确认收到
home-to-answer = 答复
home-to-supply = 补充
home-overdue = 逾期
home-to-match = 匹配列
home-stopped = 已停止
home-to-repair = 修正行
home-to-confirm = 确认
home-asks = { $state }：就一件武器提出请求，{ $moment }
home-wants-more = { $state }：答复 { $moment } 的请求之前需要更多信息
home-not-acknowledged = { $state }：尚未确认收到 { $moment } 的请求
home-not-answered = { $state }：尚未答复 { $moment } 的请求
home-import-waiting = { $file }：请说明各列的内容
home-import-stopped = { $file }：导入已停止，可以继续
home-import-refused = { $file }：未收入的行：{ $count }
home-partner-unconfirmed = { $state }：其密钥指纹尚未核对
home-register-empty = 登记册为空。请导入文件，或手工登记武器。
home-no-partners = 尚无其他国家与本节点建立联系。请与其交换卡片。
home-directory-empty = 名录为空。请录入首个国家联络点。
home-alone = 目前只有您的账户。请添加将在此工作的人员。

## Labels under a number, which is shown above them.
home-weapons = { $count ->
    *[other] 件武器在册
    }
home-received = { $count ->
    *[other] 份他国请求待处理
    }
home-sent = { $count ->
    *[other] 份我方请求待答复
    }
home-partners = { $count ->
    *[other] 个国家已建立联系
    }
home-contacts = { $count ->
    *[other] 个联络点在名录中
    }
home-people = { $count ->
    *[other] 个有效账户
    }
home-stale = { $count } 个联络点逾六个月未经其国家确认

## One more button.
button-show = 显示

## Own cases on the start page.
home-to-identify = 识别
home-case-to-identify = { $number }：请在登记册中查找该武器
