# What went wrong, and what to do. Each fault of the shell has a title, what happened (-what) and what to do (-do).

error-where = 位置
error-what-to-do = 怎么办
error-moment = 时间
error-to-start = 前往概览

fault-not-found = 未找到
fault-not-found-what = 此地址没有内容，或不对您开放。
fault-not-found-do = 请检查地址，或从菜单开始。若链接来自同事，请询问您是否具有相应角色。
fault-forbidden = 不在您的职责范围内
fault-forbidden-what = 您的角色不包括：{ $deed }。
fault-forbidden-do = 请向管理员申请该角色，或请具有该角色的同事办理。
fault-sign-in-needed = 请登录
fault-sign-in-needed-what = 此操作需要账户，或您的会话已结束。
fault-sign-in-needed-do = 请登录后重试。
fault-stale-form = 表单已过期
fault-stale-form-what = 该表单是在另一会话中打开的，或并非来自本站。未保存任何内容。
fault-stale-form-do = 请返回、刷新页面，然后重新提交表单。
fault-too-large = 内容过大
fault-too-large-what = 提交的内容超出本页允许的大小。
fault-too-large-do = 请发送较小的文件，或将其拆分。
fault-unreadable = 无法读取
fault-unreadable-what = 提交的内容不符合此处要求的格式。
fault-unreadable-at = 出错位置：{ $detail }
fault-unreadable-do = 请返回并重新填写表单。若由程序提交，应遵循接口说明。
fault-wrong-kind = 类型不符
fault-wrong-kind-what = 此地址不接受这种类型的内容。未保存任何内容。
fault-wrong-kind-do = 请返回、刷新页面，再提交页面上的表单。程序应按接口说明，在 Content-Type 标头中注明内容类型。
fault-cut-short = 接收不完整
fault-cut-short-what = 内容未传完就中断了。未保存任何内容。
fault-cut-short-do = 请检查网络连接，返回后重新提交。
fault-wrong-method = 不能以此方式操作
fault-wrong-method-what = 此地址存在，但不支持所尝试的操作。
fault-wrong-method-do = 请从菜单重新开始。
fault-conflict = 期间已被更改
fault-conflict-what = 您处理期间他人已作更改。您的内容未保存。
fault-conflict-do = 请重新打开，查看新内容，然后再次更改。
fault-busy = 系统繁忙
fault-busy-what = 节点目前负荷过重。未保存任何内容。
fault-busy-do = 请稍等片刻后重试。
fault-no-room = 空间不足
fault-no-room-what = 节点的磁盘已满。未保存任何内容；此前保存的内容完好。
fault-no-room-do = 请保留您输入的内容，并请管理员腾出空间，然后重新提交。
fault-damaged = 记录已损坏
fault-damaged-what = 节点的记录在磁盘上已损坏。
fault-damaged-do = 请勿继续操作。请告知管理员恢复最新的备份。
fault-internal = 系统错误
fault-internal-what = 发生了不应发生的故障。已记入节点日志。
fault-internal-do = 请重试。若再次发生，请将此处显示的时间告知管理员。

## What any deed can be refused for.
error-denied = 您的角色不包括：{ $deed }。请向管理员申请该角色。
error-not-found = 此项已不存在，或不对您开放。请返回列表。
error-changed = 期间他人已作更改。请重新打开，再次更改。
error-no-room = 节点的磁盘已满。未保存任何内容；此前保存的内容完好。 请保留您输入的内容，并请管理员腾出空间，然后重新提交。
error-record-damaged = 节点的记录在磁盘上已损坏。 请勿继续操作。请告知管理员恢复最新的备份。
error-store = 无法读取或写入记录。请重试；若仍如此，请告知管理员。
fault-refused = 未被接受
fault-refused-what = { $detail }
fault-refused-do = 请返回并更正所填内容。未保存任何内容。

## What a program without a token is told.
fault-token-needed = 没有有效令牌
fault-token-needed-what = 访问令牌缺失、未知、已撤销或已到期。
fault-token-needed-do = 请由程序的使用者在“我的账户”中创建令牌，并以 Bearer 方式发送。
