# Numbered parts with entries of their own, and how they come and go.

parts-title = Pièces numérotées
part-which = De quelle pièce il s’agit
part-which-hint = Laissez vide pour une arme entière.
part-fit = Monter une pièce
part-remove = Démonter une pièce
part-fit-lead = Saisissez le numéro de la pièce. Ce qui est consigné figure au dossier de l’arme et à celui de la pièce.
part-remove-lead = La pièce a dès lors son propre dossier, qui indique de quelle arme elle vient. Une carcasse ou une boîte de culasse est l’arme elle-même et reste en place.
part-number = Numéro de la pièce
part-number-hint = Tel qu’il est marqué. Une pièce absente du registre s’enregistre d’abord, comme une arme.
part-none = Aucune pièce du registre ne porte ce numéro. Enregistrez d’abord la pièce.
part-choose = De quelle pièce il s’agit
part-choose-first = Choisissez de laquelle de ces pièces il s’agit.
part-unentered = Une autre pièce, qui reçoit son propre dossier
part-fitted-notice = La pièce est consignée comme montée sur cette arme.
part-removed-notice = La pièce est consignée comme démontée.
part-places = Armes sur lesquelles elle a été montée
part-loose = Non montée
part-in-weapon = Montée sur l’arme
part-span = Quand
part-fit-where = Pour consigner son montage sur une arme, ouvrez cette arme.

## Why a part cannot have been moved so.
error-movement-essential = Une carcasse ou une boîte de culasse ne se monte ni ne se démonte : elle est l’arme elle-même. Consignez le mouvement des autres pièces.
error-movement-not-a-part = Ce dossier est celui d’une arme entière. Choisissez une pièce, ou enregistrez d’abord la pièce.
error-movement-not-a-weapon = Une pièce ne se monte que sur une arme, ou sur sa carcasse ou sa boîte de culasse. Choisissez l’une d’elles.
error-movement-itself = Rien ne se monte sur soi-même. Choisissez une autre pièce.
error-movement-already-fitted = La pièce est déjà montée sur une arme. Consignez d’abord son démontage.
error-movement-not-fitted = La pièce n’est pas montée sur cette arme. Ouvrez la pièce pour voir où elle est.
error-movement-part-destroyed = La pièce est détruite. Si c’est une erreur, rectifiez-la d’abord.
error-movement-before-last = La pièce a été déplacée plus tard ({ $date }). Les mouvements se consignent dans l’ordre où ils ont eu lieu.
error-movement-fixed = D’un mouvement, seule la date se rectifie. Retirez-le, puis consignez le bon.
error-movement-needed = Les autres mouvements de la pièce n’auraient alors pas pu avoir lieu. Retirez d’abord les plus récents, en commençant par le dernier.
error-movement-wanted = Les pièces se montent et se démontent par leurs propres formulaires. Partez de la page de l’arme.
error-part-without-number = Saisissez le numéro de la pièce. Sans numéro, rien ne la distingue des autres.
