# Accounts, sessions, roles.

login-title = 登录
login-lead = 本节点属于 { $node }。每项操作和每次查阅案件均有记录。
login-name = 账户名
login-password = 密码
login-button = 登录
login-name-missing = 请输入账户名。
login-password-missing = 请输入密码。
login-refused = 账户名或密码有误，或尝试次数过多。请检查两者以及键盘语言，或等待几分钟。
signed-out = 您已退出登录。

## The first run of an empty node.
setup-title = 设置本节点
setup-lead = 本节点尚无数据。请说明其归属，并创建首位管理员的账户。
setup-code = 设置码
setup-code-hint = 见启动本程序的窗口。
setup-code-missing = 请输入设置码。
setup-code-wrong = 设置码不符。请查看启动本程序的窗口；每次启动都会生成新码。
setup-no-code = 设置节点须使用程序启动时显示的设置码。请重新启动程序，再打开本页。
setup-whose = 节点归属
setup-state-hint = 将载于本节点的名片和每份请求中，日后不可更改。
setup-state-missing = 请选择国家。
setup-agency = 运行本节点的机构
setup-agency-hint = 该机构将成为国家联络点；日后可添加其他机构。
setup-agency-missing = 请填写机构名称，最多 { $max } 个字符。
setup-first = 首位管理员
setup-lasting = 管理员添加其他人员。除非另有相应角色，管理员不能查阅案件。
setup-button = 设置
setup-not-yet = 节点尚未设置完成。
setup-done = 节点已设置完成，您已登录。接下来请添加使用本节点的人员。
person-name = 姓名
person-name-hint = 同事所见的名称；填岗位名称亦可。
person-login-hint = 登录时输入：3 至 64 个字母、数字、点、连字符或下划线。
password-hint = 至少 { $min } 个字符。三四个互不相关的词容易记住。
password-again = 再次输入密码
password-again-differs = 两次密码不同。请输入相同的密码。

## What is wrong with an account, a password, an agency, a token.
error-password-too-short = 密码只有 { $chars } 个字符，至少需要 { $min } 个。三四个词连在一起容易记住。
error-password-too-long = 密码超过 { $max } 个字符。请用短一些的。
error-password-common = 此密码或与之相近的密码最先被人试探。请选用互不相关的词。
error-password-monotonous = 密码只是重复少数几个字符。请用三四个不同的词。
error-password-contains-login = 密码包含账户名。请选用与之无关的内容。
error-login-form = 账户名须为 3 至 { $max } 个字母、数字、点、连字符或下划线。
error-login-taken = 账户名“{ $login }”已被使用。请另选一个。
error-name-form = 名称须为 1 至 { $max } 个字符。
error-no-role = 账户没有角色便无法操作。请至少选择一个。
error-unknown-agency = 没有此机构。请从列表中选择，或先行添加。
error-last-administrator = 这是最后一名管理员。请先将另一账户设为管理员。
error-last-contact-point = 这是唯一的国家联络点。请先将此职责交给另一机构。
error-already-set-up = 本节点已设置完成。请登录，或向管理员申请账户。
error-already-founded = 本节点已属于某国，不可更改。
error-authority-length = 主管机构名称缺失或过长。
error-sign-in-refused = 账户名或密码有误，或尝试次数过多。
error-wrong-password = 当前密码有误，或尝试次数过多。请输入您登录时所用的密码。
error-token-label = 请用 1 至 { $max } 个字符说明令牌用途。
error-token-no-scope = 令牌没有任何权限。请至少选择一项操作。
error-token-scope = 您的令牌不能包含此操作：{ $deed }。它不在您的权限之内，或从不授予程序。
error-token-days = 令牌有效期为 1 至 { $max } 天。
