# Numbered parts with entries of their own, and how they come and go.

parts-title = 有编号的部件
part-which = 是哪种部件
part-which-hint = 整件武器请留空。
part-fit = 装上部件
part-remove = 拆下部件
part-fit-lead = 输入部件上的编号。所记内容同时出现在武器和部件的记录中。
part-remove-lead = 此后该部件有自己的记录，说明来自哪件武器。套筒座或机匣就是武器本身，不能拆下。
part-number = 部件编号
part-number-hint = 按部件上的标识输入。尚未入册的部件须先像武器一样登记。
part-none = 登记册中没有此编号的部件。请先登记该部件。
part-choose = 是哪个部件
part-choose-first = 请选择是其中哪个部件。
part-unentered = 另一部件，将为其建立记录
part-fitted-notice = 已记录该部件装在此武器上。
part-removed-notice = 已记录该部件被拆下。
part-places = 曾装于哪些武器
part-loose = 未装配
part-in-weapon = 装于武器
part-span = 时间
part-fit-where = 要记录它被装到某件武器上，请打开那件武器。

## Why a part cannot have been moved so.
error-movement-essential = 套筒座或机匣不能拆下或装上：它就是武器本身。请记录其他部件的装拆。
error-movement-not-a-part = 此记录是整件武器。请选择部件，或先登记该部件。
error-movement-not-a-weapon = 部件只能装到武器上，或装到其套筒座或机匣上。请从中选择。
error-movement-itself = 不能装到自身上。请选择另一部件。
error-movement-already-fitted = 该部件已装在某件武器上。请先记录它从那里拆下。
error-movement-not-fitted = 该部件不在此武器上。请打开该部件查看其所在。
error-movement-part-destroyed = 该部件已销毁。如有误，请先更正。
error-movement-before-last = 该部件在之后（{ $date }）曾被移动。装拆须按发生的先后顺序记录。
error-movement-fixed = 装拆记录只能更正日期。请撤销该记录，再记录正确的装拆。
error-movement-needed = 那样的话该部件的其他装拆就不可能发生。请先撤销较晚的记录，从最后一条开始。
error-movement-wanted = 装上和拆下部件有专门的表单。请从武器页面开始。
error-part-without-number = 请输入部件编号。没有编号就无法与其他部件区分。
