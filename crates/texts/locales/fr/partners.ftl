# Partenaires : les nœuds des autres États.

partners-caption = Partenaires par État
partners-none = Aucun partenaire
partners-none-do = Échangez vos cartes avec un autre État, puis confirmez sa clé par téléphone.
partner-name = Nœud
partner-address = Adresse
partner-card-of = Carte établie le
partner-added-on = Ajouté le
partner-confirmed-on = Clé confirmée le
link-state = Lien
link-last-contact = Dernier contact
link-never = Jamais
link-problem = Difficulté
link-unconfirmed = Non confirmé
link-unused = Confirmé, pas encore utilisé
link-works = Fonctionne
link-trouble = En difficulté
link-test = Tester le lien
link-test-hint = Demande à l’autre nœud qui il est et quelle heure il a. Rien d’aucun dossier n’est envoyé.
link-test-works = { $name } répond. Son horloge indique { $time }, sa version est { $version }.
link-test-not-confirmed = Le lien ne peut être testé : la clé n’est pas confirmée, ou ce nœud n’échange rien.

## Ajouter et confirmer.
partner-add = Ajouter un partenaire
partner-add-lead = Collez la carte que l’autre État a envoyée. Elle dit quelle clé a son nœud ; seul un appel téléphonique montrera si elle est vraiment la sienne.
partner-added = Le partenaire est ajouté. Confirmez maintenant sa clé.
partner-not-added = La carte n’a pas été acceptée.
partner-card = Carte
partner-card-hint = De sa première à sa dernière ligne, avec les tirets. Le texte du courriel autour ne gêne pas.
own-card = Notre carte
own-card-lead = Envoyez-la à l’autre État par courriel ou sur papier. Elle n’est pas secrète.
own-fingerprint = Notre empreinte
own-fingerprint-lead = Lisez-la groupe par groupe quand l’autre État appelle.
partner-fingerprint = Empreinte de leur clé
partner-is-confirmed = Une personne l’a comparée avec l’autre État.
partner-is-unconfirmed = Personne ne l’a encore comparée avec l’autre État. Rien n’est envoyé à ce partenaire ni accepté de lui.
partner-confirmed = Clé confirmée. Des documents peuvent désormais être échangés.
partner-withdraw = Retirer la confirmation
partner-withdraw-hint = Par exemple parce que leur clé a été volée. Plus rien n’est envoyé ni accepté jusqu’à une nouvelle confirmation ; ce qui attend continue d’attendre.
partner-withdrawn = La confirmation est retirée. Plus rien n’est envoyé ni accepté.
confirm-step-call = Appelez le point de contact national de cet État à un numéro que vous connaissez par ailleurs, et non par le courriel de la carte.
confirm-step-read = Faites-vous lire l’empreinte de leur propre nœud : huit groupes de cinq chiffres.
confirm-step-type = Saisissez ce que vous entendez. Le programme le compare avec la carte.
confirm-typed = Empreinte telle qu’entendue
confirm-typed-hint = Les espaces et les tirets sont indifférents. Elle n’est pas affichée ici, pour qu’on ne puisse pas la recopier.
confirm-compare = Comparer et confirmer

## Carte et délais.
partner-replace = Remplacer la carte
partner-replace-open = Le partenaire a une nouvelle carte
partner-replace-hint = Une carte avec une nouvelle clé doit être confirmée à nouveau.
partner-card-replaced = La carte est remplacée.
clocks-title = Délais
clocks-hint = En combien de jours ce partenaire devrait réagir, selon votre accord ou votre choix. L’instrument ne fixe aucun nombre : ce sont des objectifs, d’après lesquels les listes signalent les retards.
clocks-acknowledge = Jours pour accuser réception
clocks-answer = Jours pour répondre

## Documents refusés.
refused-title = Documents refusés par ce nœud
refused-from = De
refused-at = Quand
refused-why = Pourquoi
refused-hint = Ils sont conservés tels qu’ils sont arrivés et n’ont eu aucun effet. L’expéditeur en a été informé.

## Ce qui peut gêner un lien, et que faire.
problem-no-confirmed-partner = Aucune clé n’est confirmée. Confirmez-la sous Partenaires ; ce qui attend sera alors remis.
problem-too-large = Le document est trop volumineux pour l’autre nœud. Envoyez des photographies moins nombreuses ou plus petites.
problem-name-not-found = Le nom de l’autre nœud est introuvable. Vérifiez le réseau ici, et l’adresse sur sa carte.
problem-connection-refused = Rien ne répond à l’adresse de l’autre nœud. Il est éteint, ou un pare-feu nous écarte.
problem-unreachable = L’autre nœud est injoignable. Vérifiez le réseau ici.
problem-wrong-key = Une autre clé que celle confirmée répond. Rien n’a été envoyé. Appelez l’autre État : il a une nouvelle clé, ou quelqu’un s’interpose.
problem-not-admitted = L’autre nœud ne nous laisse pas entrer. Envoyez-lui notre carte et faites-y confirmer notre empreinte.
problem-no-secure-channel = Aucune connexion sûre n’a pu être établie. Ce n’est peut-être pas un nœud qui répond là.
problem-timed-out = L’autre nœud est resté trop longtemps silencieux. Une nouvelle tentative suivra d’elle-même.
problem-connection-broken = La connexion s’est rompue. Une nouvelle tentative suivra d’elle-même.
problem-partner-unavailable = L’autre nœud ne peut pas accepter de documents en ce moment. Une nouvelle tentative suivra d’elle-même.
problem-unexpected-answer = Ce qui a répondu n’est pas un nœud de cet échange. Vérifiez l’adresse sur la carte.
problem-damaged = Le document a été endommagé ou falsifié : sa signature n’est pas valable.
problem-other-sender = Le document n’est pas signé par l’État qui l’a envoyé.
problem-other-recipient = Le document est destiné à un autre État.
problem-wrong-time = Le document n’est pas valable à ce moment. Comparez les horloges des deux nœuds.
problem-not-understood = Le document n’a pas été compris. L’un des deux nœuds a peut-être besoin d’une version plus récente.
problem-id-used-twice = Deux documents différents portent le même numéro.
problem-request-known = La demande était déjà arrivée.
problem-request-unknown = Le document concerne une demande inconnue.
problem-step-not-allowed = Ce que dit le document ne correspond pas à l’état de la demande.
problem-photograph = Une photographie n’a pas été acceptée : trop nombreuses, trop grande, ou différente de celle annoncée.
problem-other = L’autre nœud donne un motif que cette version ne connaît pas.

## Ce qui est refusé au sujet d’un partenaire.
error-own-card = C’est la carte de votre propre État, { $state }. Collez celle que le partenaire a envoyée.
error-partner-already-there = { $state } est déjà partenaire. S’il a une nouvelle carte, remplacez celle qui est là.
error-card-other-state = C’est la carte de l’État suivant : { $found } ; celle à remplacer est celle de : { $expected }. Collez la bonne.
error-card-older = Cette carte est plus ancienne que celle qui est là. Demandez au partenaire sa carte actuelle.
error-fingerprint-differs = L’empreinte n’est pas celle de la carte : la carte n’est peut-être pas celle du partenaire. Ne confirmez pas. Faites-vous relire l’empreinte et demandez une nouvelle carte.
error-partner-clocks = Un délai dure de 1 à { $max } jours, et une réponse n’est pas due avant l’accusé de réception.
error-card-too-long = Le texte est trop long pour une carte. Collez la carte seule.
error-card-no-beginning = Le texte ne contient pas de carte. Collez-la avec sa première ligne, BEGIN PROOFMARK NODE CARD.
error-card-no-end = La carte est tronquée. Collez-la avec sa dernière ligne, END PROOFMARK NODE CARD.
error-card-character = La ligne { $line } de la carte contient « { $found } », qu’aucune carte ne contient. Comparez cette ligne avec l’original.
error-card-line = La ligne { $line } de la carte a été mal recopiée, ou manque. Comparez-la avec l’original.
error-card-key = La clé de la carte est inutilisable. Demandez une nouvelle carte au partenaire.
error-card-name = Le nom sur la carte est vide, trop long, ou contient des caractères invisibles. Demandez une nouvelle carte au partenaire.
error-too-large = La carte est trop volumineuse. Demandez une nouvelle carte au partenaire.
error-malformed = La carte est endommagée. Demandez au partenaire de l’envoyer à nouveau.
error-algorithm = La carte est signée d’une manière qui n’est pas acceptée ici. Demandez une nouvelle carte au partenaire.
error-kind = C’est un autre document, pas une carte. Collez la carte.
error-signature = La signature de la carte n’est pas valable : elle a été modifiée en chemin. Demandez la carte au partenaire par une autre voie.
error-content = La carte a été établie par une autre version du programme et ne peut être lue. Demandez au partenaire quelle version il a.
error-fingerprint-length = Une empreinte a 40 chiffres en huit groupes de cinq ; celle-ci en a { $found }. Comparez groupe par groupe.
error-fingerprint-character = « { $found } » en position { $position } n’est pas un chiffre. Une empreinte ne contient que des chiffres.
error-fingerprint-group = Le groupe { $group } dépasse 65535 : il a été mal entendu ou mal saisi. Faites-le relire.
