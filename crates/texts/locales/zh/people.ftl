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
