# Parties and their licences.

parties-title = الأطراف
parties-lead = الصانعون والمستوردون والتجار والأجهزة والوحدات، مع تراخيصهم.
parties-empty-title = لم يقيد أي طرف بعد
parties-empty-text = قيد الأطراف التي تذكرها القيود مرارا: عندئذ يمكن للقيد أن يحيل إلى صفحة الطرف.
party-new = قيد طرف
party-new-lead = أدخل أقدم اسم معروف؛ وتضاف الأسماء اللاحقة بتواريخها. يقيد الحائز الخاص برقم الترخيص، لا باسمه أبدا.
party-name = الاسم
party-former = الأسماء السابقة
party-licences = التراخيص
party-no-licences = لا ترخيص مسجل.
party-in-force = السارية: { $count }
licence-number = رقم الترخيص
licence-kind = نوع الترخيص
licence-issued-by = جهة الإصدار
licence-from = أول يوم
licence-until = آخر يوم
licence-until-hint = فارغ إن لم تكن له نهاية.
licence-activities = ما يسمح به
licence-today = اليوم
licence-suspended-until = موقوف حتى
licence-suspended-hint = فارغ ما لم يحدد يوم.
party-closed-badge = مغلق
party-closed-on = تاريخ الإغلاق
party-successor = الخلف
party-successor-hint = اسمه في قائمة الأطراف، إن خلفه طرف آخر.
party-successor-none = لا طرف في القائمة بهذا الاسم. قيده أولا أو اترك الحقل فارغا.
party-choose = هل هو أحد هذه الأطراف؟
party-choose-first = في القائمة أطراف بهذا الاسم. اختر واحدا منها أو لا شيء.
party-choose-none = لا شيء منها
party-life = المسيرة
party-event-add = إضافة حدث
party-event-lead = يصبح الحدث جزءا من مسيرة الطرف.
party-entered-notice = الطرف مقيد في القائمة.
party-event-withdraw = لم يحدث ذلك لهذا الطرف قط: سحب الحدث

## Why something cannot be recorded of a party.
error-party-nameless = أدخل اسم الطرف. يمكن تصحيح قيده الأول ولا يمكن سحبه.
error-party-licence-without-number = أدخل رقم الترخيص.
error-party-licence-ends-first = ينتهي الترخيص قبل أن يبدأ. أحد التاريخين خطأ.
error-party-no-such-licence = ليس للطرف الترخيص { $number }. اختر أحد تراخيصه أو أدخل الترخيص أولا.
error-party-own-successor = لا يكون الطرف خلفا لنفسه. اختر خلفا آخر.
error-party-closed = الطرف مغلق منذ { $date }. أدخل يوما قبله أو صحح الإغلاق إن كان خطأ.
error-party-entered-twice = الطرف مقيد فعلا. سجل اسما جديدا أو صحح القيد.
error-party-unknown = هذا الطرف ليس في القائمة. اختر غيره أو لا شيء.
