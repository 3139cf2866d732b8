# What went wrong, and what to do. Each fault of the shell has a title, what happened (-what) and what to do (-do).

error-where = Où
error-what-to-do = Que faire
error-moment = Quand
error-to-start = Aller à la vue d’ensemble

fault-not-found = Introuvable
fault-not-found-what = Il n’y a rien à cette adresse, ou elle ne vous est pas ouverte.
fault-not-found-do = Vérifiez l’adresse ou partez du menu. Si un collègue vous a envoyé le lien, demandez si vous avez le rôle nécessaire.
fault-forbidden = Hors de vos attributions
fault-forbidden-what = Vos rôles ne comprennent pas ceci : { $deed }.
fault-forbidden-do = Demandez le rôle à un administrateur, ou à un collègue qui l’a de s’en charger.
fault-sign-in-needed = Veuillez vous connecter
fault-sign-in-needed-what = Il faut un compte, ou votre session est terminée.
fault-sign-in-needed-do = Connectez-vous et recommencez.
fault-stale-form = Ce formulaire est périmé
fault-stale-form-what = Le formulaire a été ouvert dans une autre session ou ne vient pas de ce site. Rien n’a été enregistré.
fault-stale-form-do = Revenez en arrière, rechargez la page et renvoyez le formulaire.
fault-too-large = Trop volumineux
fault-too-large-what = L’envoi dépasse ce que cette page accepte.
fault-too-large-do = Envoyez un fichier plus petit, ou divisez-le.
fault-unreadable = Illisible
fault-unreadable-what = L’envoi n’a pas la forme attendue ici.
fault-unreadable-at = L’erreur se trouve ici : { $detail }
fault-unreadable-do = Revenez en arrière et remplissez de nouveau le formulaire. Un programme doit suivre la description de l’interface.
fault-wrong-kind = D’un autre type
fault-wrong-kind-what = L’envoi n’est pas du type que cette adresse accepte. Rien n’a été enregistré.
fault-wrong-kind-do = Revenez en arrière, rechargez la page et envoyez son formulaire. Un programme indique ce qu’il envoie dans l’en-tête Content-Type, selon la description de l’interface.
fault-cut-short = Envoi incomplet
fault-cut-short-what = L’envoi s’est interrompu avant la fin. Rien n’a été enregistré.
fault-cut-short-do = Vérifiez la connexion, revenez en arrière et recommencez l’envoi.
fault-wrong-method = Impossible de cette manière
fault-wrong-method-what = Cette adresse existe, mais pas pour cette opération.
fault-wrong-method-do = Repartez du menu.
fault-conflict = Modifié entre-temps
fault-conflict-what = Quelqu’un d’autre l’a modifié pendant que vous y travailliez. Rien de votre saisie n’a été enregistré.
fault-conflict-do = Rouvrez-le, regardez ce qui est nouveau et refaites votre modification.
fault-busy = Occupé
fault-busy-what = Le nœud a plus à faire qu’il ne peut maintenant. Rien n’a été enregistré.
fault-busy-do = Attendez une minute et recommencez.
fault-no-room = Plus de place
fault-no-room-what = Le disque du nœud est plein. Rien n’a été enregistré ; ce qui l’était déjà est intact.
fault-no-room-do = Gardez ce que vous avez saisi et demandez à votre administrateur de libérer de la place. Puis renvoyez-le.
fault-damaged = Registre endommagé
fault-damaged-what = Le registre du nœud est endommagé sur son disque.
fault-damaged-do = N’allez pas plus loin. Prévenez votre administrateur, qui restaurera la dernière sauvegarde.
fault-internal = Erreur de notre part
fault-internal-what = Quelque chose a échoué qui n’aurait pas dû. C’est consigné dans le journal du nœud.
fault-internal-do = Recommencez. Si cela se reproduit, communiquez à votre administrateur le moment indiqué ici.

## What any deed can be refused for.
error-denied = Vos rôles ne comprennent pas ceci : { $deed }. Demandez le rôle à un administrateur.
error-not-found = Cela n’existe plus, ou ne vous est pas ouvert. Revenez à la liste.
error-changed = Quelqu’un d’autre l’a modifié entre-temps. Rouvrez-le et refaites votre modification.
error-no-room = Le disque du nœud est plein. Rien n’a été enregistré ; ce qui l’était déjà est intact. Gardez ce que vous avez saisi et demandez à votre administrateur de libérer de la place. Puis renvoyez-le.
error-record-damaged = Le registre du nœud est endommagé sur son disque. N’allez pas plus loin. Prévenez votre administrateur, qui restaurera la dernière sauvegarde.
error-store = Le registre n’a pu être ni lu ni écrit. Réessayez ; si cela persiste, prévenez votre administrateur.
fault-refused = Non accepté
fault-refused-what = { $detail }
fault-refused-do = Revenez en arrière et corrigez la saisie. Rien n’a été enregistré.

## What a program without a token is told.
fault-token-needed = Aucun jeton valable
fault-token-needed-what = Le jeton d’accès manque, est inconnu, révoqué ou expiré.
fault-token-needed-do = Demandez à la personne pour qui le programme travaille de créer un jeton sous « Mon compte », et envoyez-le comme « Bearer ».
