# How long records are kept, legal holds, and the handover of a closing company’s books.

## On a weapon’s page.
retention-floor = Obligatorio al menos hasta { $until }: { $years } años desde «{ $record }» ({ $clause }).
retention-floor-destroyed = Obligatorio al menos hasta { $until }: { $years } años desde la destrucción del arma ({ $clause }).
retention-floor-exists = Obligatorio mientras el arma exista, y { $years } años después de su destrucción ({ $clause }).
retention-floor-ever = Obligatorio sin límite de tiempo ({ $clause }).
retention-also = Otras normas que obligan

## Legal holds.
hold-standing = Bajo retención legal
hold-since = { $authority }, desde: { $date }
hold-lift = Levantar esta retención
hold-reference = Número del asunto ante la autoridad
hold-lead = Mientras dure la retención, nada de este registro se considera vencido. Indique en el motivo para qué es.
hold-lift-lead = La retención de { $authority } termina. El registro en sí no cambia.
hold-authority-missing = Indique la autoridad que pide la retención.
error-hold-not-standing = Esta retención ya no está vigente. Abra de nuevo el arma.

## The list of what falls due.
retention-tab = Conservación
retention-title = Cuánto tiempo se conservan los registros
retention-lead = Aquí nunca se borra un registro. La lista indica cuándo termina el plazo mínimo de conservación del registro de un arma, según las normas que obligan hoy a este Estado.
retention-rules = Normas vigentes hoy
retention-no-rules = Hoy ninguna norma obliga a este Estado. El operador las indica en el archivo de configuración.
retention-instrument = Instrumento o ley
retention-clause = Cláusula
retention-records = Registros
retention-term = Plazo mínimo
retention-certainty = Certeza
retention-records-all = Todos
retention-records-but = Todos salvo: { $kinds }
retention-years = { $years } años, { $from }
retention-ever = Sin límite de tiempo
retention-by-year = Cuándo terminan los plazos mínimos
retention-due = Fin del plazo mínimo
retention-weapons = Armas
retention-over = plazo vencido, se conserva igualmente
retention-this-year = vence este año
retention-running = en curso
retention-exists = Mientras el arma exista
retention-held = Bajo retención legal
retention-unbound = Ninguna norma fija un plazo
retention-in-year = El plazo mínimo termina en { $year }
retention-reckoning = Las normas han cambiado desde que se calcularon estos plazos. Se están calculando de nuevo; hasta entonces, las cifras siguen en parte las normas anteriores.
retention-csv = Descargar en CSV
retention-none = Ningún arma
retention-none-text = La lista cambia cuando se registran armas y cuando se añade algo a su historial.
