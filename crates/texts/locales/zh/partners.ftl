# 伙伴：其他国家的节点。

partners-caption = 按国家排列的伙伴
partners-none = 尚无伙伴
partners-none-do = 请与另一国家交换卡片，然后通过电话确认其密钥。
partner-name = 节点
partner-address = 地址
partner-card-of = 卡片制作时间
partner-added-on = 添加时间
partner-confirmed-on = 密钥确认时间
link-state = 连接
link-last-contact = 最近联系
link-never = 从未
link-problem = 问题
link-unconfirmed = 未确认
link-unused = 已确认，尚未使用
link-works = 正常
link-trouble = 有问题
link-test = 测试连接
link-test-hint = 询问对方节点是谁、时间是几点。不发送任何案件内容。
link-test-works = { $name } 已应答。其时钟为{ $time }，版本为 { $version }。
link-test-not-confirmed = 无法测试连接：密钥未确认，或本节点不进行交换。

## 添加与确认。
partner-add = 添加伙伴
partner-add-lead = 请粘贴对方国家发来的卡片。它写明其节点的密钥；是否真属对方，须通过电话核实。
partner-added = 伙伴已添加。现在请确认其密钥。
partner-not-added = 卡片未被接受。
partner-card = 卡片
partner-card-hint = 从首行到末行，连同短横线。周围的邮件文字不碍事。
own-card = 本国卡片
own-card-lead = 通过邮件或纸面发给对方国家。它不是秘密。
own-fingerprint = 本国指纹
own-fingerprint-lead = 对方国家来电时逐组念出。
partner-fingerprint = 对方密钥的指纹
partner-is-confirmed = 已有人与对方国家核对。
partner-is-unconfirmed = 尚无人与对方国家核对。不向该伙伴发送，也不接收其任何内容。
partner-confirmed = 密钥已确认。从现在起可以交换文件。
partner-withdraw = 撤销确认
partner-withdraw-hint = 例如对方密钥被盗。在重新确认之前，不再发送或接收任何内容；等待中的继续等待。
partner-withdrawn = 确认已撤销。不再发送或接收任何内容。
confirm-step-call = 请拨打您从其他渠道得知的号码，致电该国的国家联络点，不要用卡片邮件中的号码。
confirm-step-read = 请对方念出其本节点的指纹：八组，每组五个数字。
confirm-step-type = 键入所听到的内容。程序将其与卡片比对。
confirm-typed = 所听到的指纹
confirm-typed-hint = 空格和短横线不影响。此处不显示指纹，以免照抄。
confirm-compare = 比对并确认

## 卡片与期限。
partner-replace = 更换卡片
partner-replace-open = 伙伴有新卡片
partner-replace-hint = 带有新密钥的卡片须重新确认。
partner-card-replaced = 卡片已更换。
clocks-title = 期限
clocks-hint = 该伙伴应在多少天内作出反应，按双方商定或自行设定。文书未规定天数：这些是目标，列表据此显示逾期。
clocks-acknowledge = 确认收悉的天数
clocks-answer = 答复的天数

## 被拒收的文件。
refused-title = 本节点拒收的文件
refused-from = 来自
refused-at = 时间
refused-why = 原因
refused-hint = 这些文件按原样保存，未产生效力。已告知发送方。

## 连接可能遇到的问题及处理办法。
problem-no-confirmed-partner = 没有经确认的密钥。请在“伙伴”中确认，等待中的文件随即送出。
problem-too-large = 文件对于对方节点过大。请减少或缩小照片。
problem-name-not-found = 找不到对方节点的名称。请检查本地网络和卡片上的地址。
problem-connection-refused = 对方节点的地址无应答。它已关机，或防火墙将我方拒之门外。
problem-unreachable = 无法到达对方节点。请检查本地网络。
problem-wrong-key = 应答的不是已确认的密钥。未发送任何内容。请致电对方国家：它换了密钥，或有人介入其间。
problem-not-admitted = 对方节点不让我方进入。请发去本国卡片，并请对方确认我方指纹。
problem-no-secure-channel = 未能建立安全连接。那里应答的可能不是节点。
problem-timed-out = 对方节点长时间无声。将自动重试。
problem-connection-broken = 连接中断。将自动重试。
problem-partner-unavailable = 对方节点此刻无法接收文件。将自动重试。
problem-unexpected-answer = 应答的不是本交换系统的节点。请检查卡片上的地址。
problem-damaged = 文件损坏或系伪造：签名无效。
problem-other-sender = 文件不是由发送国签名。
problem-other-recipient = 文件是发给另一国家的。
problem-wrong-time = 文件此时无效。请核对两个节点的时钟。
problem-not-understood = 无法理解该文件。其中一个节点可能需要更新版本。
problem-id-used-twice = 两份不同的文件使用了同一编号。
problem-request-known = 该请求先前已到达。
problem-request-unknown = 文件所涉的请求不存在。
problem-step-not-allowed = 文件内容与请求当前状态不符。
problem-photograph = 有照片未被接受：过多、过大，或与所声明的不符。
problem-other = 对方节点给出的理由，本版本不认识。

## 关于伙伴的操作被拒绝。
error-own-card = 这是本国{ $state }的卡片。请粘贴伙伴发来的卡片。
error-partner-already-there = { $state }已是伙伴。如有新卡片，请更换现有卡片。
error-card-other-state = 这是{ $found }的卡片；要更换的是{ $expected }的。请粘贴正确的卡片。
error-card-older = 该卡片比现有的旧。请向伙伴索取现用卡片。
error-fingerprint-differs = 指纹与卡片不符：该卡片可能不属于该伙伴。请勿确认。请对方再念一次指纹，并索取新卡片。
error-partner-clocks = 期限为 1 至 { $max } 天，答复期限不早于确认收悉的期限。
error-card-too-long = 文字过长，不是卡片。请只粘贴卡片。
error-card-no-beginning = 文字中没有卡片。请连同首行 BEGIN PROOFMARK NODE CARD 一起粘贴。
error-card-no-end = 卡片不完整。请连同末行 END PROOFMARK NODE CARD 一起粘贴。
error-card-character = 卡片第 { $line } 行有“{ $found }”，卡片中不会出现。请将该行与原件比对。
error-card-line = 卡片第 { $line } 行抄写有误或缺失。请与原件比对。
error-card-key = 卡片上的密钥不可用。请向伙伴索取新卡片。
error-card-name = 卡片上的名称为空、过长或含不可见字符。请向伙伴索取新卡片。
error-too-large = 卡片过大。请向伙伴索取新卡片。
error-malformed = 卡片损坏。请伙伴重新发送。
error-algorithm = 卡片的签名方式此处不接受。请向伙伴索取新卡片。
error-kind = 这是另一种文件，不是卡片。请粘贴卡片。
error-signature = 卡片的签名无效：途中被改动。请通过其他途径向伙伴索取卡片。
error-content = 卡片由另一版本的程序制作，无法读取。请询问伙伴所用版本。
error-fingerprint-length = 指纹有 40 个数字，分为八组，每组五个；此处有 { $found } 个。请逐组核对。
error-fingerprint-character = 第 { $position } 位的“{ $found }”不是数字。指纹只含数字。
error-fingerprint-group = 第 { $group } 组大于 65535，系听错或输错。请再念一遍。
