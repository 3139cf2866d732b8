# How long records are kept, legal holds, and the handover of a closing company’s books.

## On a weapon’s page.
retention-floor = الحفظ واجب حتى { $until } على الأقل: { $years } سنة ابتداء من «{ $record }» ({ $clause }).
retention-floor-destroyed = الحفظ واجب حتى { $until } على الأقل: { $years } سنة ابتداء من تدمير السلاح ({ $clause }).
retention-floor-exists = الحفظ واجب ما دام السلاح موجودا، و{ $years } سنة بعد تدميره ({ $clause }).
retention-floor-ever = الحفظ واجب إلى أجل غير مسمى ({ $clause }).
retention-also = قواعد أخرى ملزمة

## Legal holds.
hold-standing = تحت الحجز القانوني
hold-since = { $authority }، منذ: { $date }
hold-lift = رفع هذا الحجز
hold-reference = رقم القضية لدى السلطة
hold-lead = ما دام الحجز قائما لا يعد أي شيء في هذا القيد منتهي الأجل. بين في السبب الغرض منه.
hold-lift-lead = ينتهي حجز { $authority }. ويبقى القيد نفسه على حاله.
hold-authority-missing = اذكر السلطة التي تطلب الحجز.
error-hold-not-standing = لم يعد هذا الحجز قائما. افتح صفحة السلاح من جديد.

## The list of what falls due.
retention-tab = مدد الحفظ
retention-title = مدة حفظ القيود
retention-lead = لا يحذف هنا أي قيد أبدا. تبين القائمة متى تنتهي أقصر مدة يجب أن يحفظ فيها قيد السلاح بحسب القواعد الملزمة لهذه الدولة اليوم.
retention-rules = القواعد الملزمة اليوم
retention-no-rules = لا تلزم هذه الدولة اليوم أي قاعدة. يحددها المشغل في ملف الإعدادات.
retention-instrument = الصك أو القانون
retention-clause = البند
retention-records = القيود
retention-term = أقصر مدة
retention-certainty = درجة اليقين
retention-records-all = الكل
retention-records-but = الكل ما عدا: { $kinds }
retention-years = { $years } سنة، { $from }
retention-ever = إلى أجل غير مسمى
retention-by-year = متى تنتهي أقصر المدد
retention-due = نهاية أقصر مدة
retention-weapons = الأسلحة
retention-over = انقضت المدة وما زال محفوظا
retention-this-year = تنتهي هذه السنة
retention-running = سارية
retention-exists = ما دام السلاح موجودا
retention-held = تحت الحجز القانوني
retention-unbound = لا تحدد أي قاعدة مدة
retention-in-year = تنتهي أقصر مدة في { $year }
retention-reckoning = تغيرت القواعد منذ حساب هذه المدد. يجري حسابها من جديد، وحتى يكتمل ذلك تتبع الأعداد أدناه القواعد القديمة جزئيا.
retention-csv = تنزيل بصيغة CSV
retention-none = لا سلاح
retention-none-text = تتغير القائمة عند تسجيل الأسلحة وعند إضافة شيء إلى مسيرتها.
