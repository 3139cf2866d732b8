# How long records are kept, legal holds, and the handover of a closing company’s books.

## On a weapon’s page.
retention-floor = Terme minimal : { $until }, soit { $years } ans à compter de « { $record } » ({ $clause }).
retention-floor-destroyed = Terme minimal : { $until }, soit { $years } ans à compter de la destruction de l’arme ({ $clause }).
retention-floor-exists = Obligatoire tant que l’arme existe, puis { $years } ans après sa destruction ({ $clause }).
retention-floor-ever = Obligatoire sans limite de durée ({ $clause }).
retention-also = Autres règles applicables

## Legal holds.
hold-standing = Sous conservation judiciaire
hold-since = { $authority }, depuis : { $date }
hold-lift = Lever cette mesure
hold-reference = Numéro de l’affaire auprès de l’autorité
hold-lead = Tant que la mesure court, rien dans cette fiche n’est réputé parvenu à terme. Indiquez l’objet de la mesure dans le motif.
hold-lift-lead = La mesure de { $authority } prend fin. La fiche elle-même reste inchangée.
hold-authority-missing = Indiquez l’autorité qui demande la mesure.
error-hold-not-standing = Cette mesure n’est plus en vigueur. Rouvrez la fiche de l’arme.

## The list of what falls due.
retention-tab = Conservation
retention-title = Durée de conservation des fiches
retention-lead = Aucune fiche n’est jamais supprimée ici. La liste indique quand prend fin la durée minimale de conservation de la fiche d’une arme, selon les règles qui lient cet État aujourd’hui.
retention-rules = Règles applicables aujourd’hui
retention-no-rules = Aucune règle ne lie cet État aujourd’hui. L’exploitant les indique dans le fichier de configuration.
retention-instrument = Instrument ou loi
retention-clause = Clause
retention-records = Fiches visées
retention-term = Durée minimale
retention-certainty = Certitude
retention-records-all = Toutes
retention-records-but = Toutes sauf : { $kinds }
retention-years = { $years } ans, { $from }
retention-ever = Sans limite de durée
retention-by-year = Fin des durées minimales
retention-due = Fin de la durée minimale
retention-weapons = Armes
retention-over = terme échu, fiche toujours conservée
retention-this-year = échéance cette année
retention-running = en cours
retention-exists = Tant que l’arme existe
retention-held = Sous conservation judiciaire
retention-unbound = Aucune règle ne fixe de durée
retention-in-year = Durée minimale échue en { $year }
retention-reckoning = Les règles ont changé depuis le calcul de ces durées. Le calcul est en cours ; en attendant, les chiffres ci-dessous suivent en partie les anciennes règles.
retention-csv = Télécharger en CSV
retention-none = Aucune arme
retention-none-text = La liste évolue à chaque enregistrement d’arme et à chaque ajout à son parcours.
