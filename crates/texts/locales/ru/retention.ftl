# How long records are kept, legal holds, and the handover of a closing company’s books.

## On a weapon’s page.
retention-floor = Минимальный срок: { $until }, { $years } лет с момента «{ $record }» ({ $clause }).
retention-floor-destroyed = Минимальный срок: { $until }, { $years } лет с момента уничтожения оружия ({ $clause }).
retention-floor-exists = Обязательно, пока оружие существует, и { $years } лет после его уничтожения ({ $clause }).
retention-floor-ever = Обязательно бессрочно ({ $clause }).
retention-also = Другие обязательные правила

## Legal holds.
hold-standing = Действует юридический запрет
hold-since = { $authority }, начало: { $date }
hold-lift = Снять этот запрет
hold-reference = Номер дела в этом органе
hold-lead = Пока запрет действует, ничто в этой записи не считается достигшим срока. Укажите в обосновании, для чего он нужен.
hold-lift-lead = Запрет, наложенный органом { $authority }, прекращается. Сама запись остается без изменений.
hold-authority-missing = Укажите орган, который требует запрета.
error-hold-not-standing = Этот запрет больше не действует. Откройте запись об оружии заново.

## The list of what falls due.
retention-tab = Сроки хранения
retention-title = Как долго хранятся записи
retention-lead = Записи здесь никогда не удаляются. Список показывает, когда истекает минимальный срок хранения записи об оружии по правилам, обязательным для этого государства сегодня.
retention-rules = Правила, действующие сегодня
retention-no-rules = Сегодня это государство не связано ни одним правилом. Оператор указывает их в файле настроек.
retention-instrument = Документ или закон
retention-clause = Пункт
retention-records = Записи
retention-term = Минимальный срок
retention-certainty = Достоверность
retention-records-all = Все
retention-records-but = Все, кроме: { $kinds }
retention-years = { $years } лет, { $from }
retention-ever = Бессрочно
retention-by-year = Когда истекают минимальные сроки
retention-due = Минимальный срок истекает
retention-weapons = Оружие
retention-over = срок истек, запись хранится
retention-this-year = истекает в этом году
retention-running = идет
retention-exists = Пока оружие существует
retention-held = Под юридическим запретом
retention-unbound = Срок не установлен ни одним правилом
retention-in-year = Минимальный срок истекает в { $year } г.
retention-reckoning = С момента расчета этих сроков правила изменились. Идет пересчет; до его завершения числа ниже частично отражают старые правила.
retention-csv = Скачать в CSV
retention-none = Оружия нет
retention-none-text = Список меняется, когда регистрируют оружие и когда дополняют его историю.
