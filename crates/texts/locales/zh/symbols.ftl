# From the symbol on a weapon to the makers and States to ask.

symbols-title = 按符号检索
symbols-lead = 请选择您在武器上看到的内容：工厂的标记、检验员的标记，或没有标记。它只能指出可以查询的制造商和国家，绝不能作为定论。
symbols-described = 您看到的内容
symbols-redraw = 选择其他图形
symbols-shape = 符号的外框
symbols-any-shape = 无法辨认
symbols-contents = 框内内容
symbols-any-contents = 无法辨认，或无
symbols-text = 框内的数字或字母
symbols-selector = 快慢机标记
symbols-script = 其他文字的书写系统
symbols-results = 可能是谁的符号
symbols-states = 按国家
symbols-catalogue = 目录
symbols-none = 都不是
symbols-none-text = 符号会被仿制，零件可能来自多个国家，目录也远不完整。无论看到什么，此项至少保留 { $share }。
symbols-others = 目录中其余所有符号的概率：{ $share }
symbols-former-su = 原苏联
symbols-former-yu = 原南斯拉夫
symbols-former-dd = 原德意志民主共和国
symbols-until = 约至 { $year } 年
symbols-aliases = 又称
symbols-look-alikes = 容易与之混淆
symbols-identify = 带入识别
symbols-beware = 采信之前
symbols-beware-alone = 仅凭一个符号不能说明武器的来源。须将类型和型号、制造商和国家、序列号结合起来判断。
symbols-beware-parts = 一件武器上可能有来自多个国家的零件。先查看机匣，再查看每个零件。
symbols-beware-again = 接收该武器的国家可能重新打过标记，常在另一侧。
symbols-beware-year = 符号旁冲压的年份不属于序列号。
symbols-beware-catalogue = 目录中关于快慢机标记、文字和类型的内容未经核实。
error-symbol-nothing = 请说明您看到的内容：符号的外框、框内内容，或快慢机标记。

## Frames.
symbol-shape-triangle = 三角形
symbol-shape-circle = 圆形
symbol-shape-double-circle = 双圆
symbol-shape-oval = 椭圆
symbol-shape-star = 星形
symbol-shape-shield = 盾形
symbol-shape-rhombus = 菱形
symbol-shape-crown = 王冠
symbol-shape-emblem = 徽章或纹章
symbol-shape-text = 无框文字
symbol-shape-unmarked = 无工厂标记

## What is in them.
symbol-contents-arrow = 箭头
symbol-contents-open-arrow = 仅有轮廓的箭头
symbol-contents-star = 星
symbol-contents-circle = 圆
symbol-contents-hammer = 锤子
symbol-contents-picture = 动物或植物
symbol-contents-number = 数字
symbol-contents-letters = 字母或词语

## What else is on the weapon. Other marks of a selector are letters, which need no name.
symbol-selector-dots = 圆点
symbol-selector-arabic-words = 阿拉伯文词语
symbol-selector-persian-words = 波斯文词语
symbol-script-latin = 拉丁文
symbol-script-cyrillic = 西里尔文
symbol-script-arabic = 阿拉伯文
symbol-script-persian = 波斯文
symbol-script-chinese = 中文
symbol-script-korean = 朝鲜文
symbol-script-other = 其他

## How sure an entry of the catalogue is, and what one must know about it.
symbol-certainty-sourced = 有来源记载
symbol-certainty-unverified = 未经核实
symbol-certainty-doubtful = 未经核实，存疑
symbol-remark-triangle-family = 伊热夫斯克、库吉尔和中国各工厂的三角形容易互相混淆。请查看箭头的尾部，或有无数字。
symbol-remark-soviet-polish-parts = 早期武器上有苏联和波兰的零件，其标记与此符号并存。
symbol-remark-early = 仅在最初几年使用。
symbol-remark-inspector = 检验员的标记：指向国家，不指向工厂。
symbol-remark-unmarked = 没有标记也可能是磨损或被锉掉。
